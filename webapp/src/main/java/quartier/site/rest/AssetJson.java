package quartier.site.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;

/** Writes an asset as delivery does: its link, metadata and the renditions asked for. */
final class AssetJson {
    private AssetJson() {}

    static void write(JsonGenerator json, ContentNode asset, LinkWriter links, List<String> renditions)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("@name", asset.name());
        json.writeStringField("@path", asset.path().path());
        json.writeStringField("@id", "jcr:" + asset.id());
        json.writeStringField("@link", links.toAsset(asset));
        metadata(json, asset);
        if (!renditions.isEmpty()) {
            json.writeObjectFieldStart("renditions");
            for (String rendition : renditions) {
                json.writeObjectFieldStart(rendition);
                json.writeStringField("link", links.toRendition(asset, rendition));
                json.writeStringField("mimeType", mediaType(asset));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void metadata(JsonGenerator json, ContentNode asset) throws IOException {
        Optional<ContentNode> file = asset.child("jcr:content");
        json.writeObjectFieldStart("metadata");
        json.writeStringField(
                "fileName",
                file.map(f -> f.text("fileName")).filter(n -> !n.isEmpty()).orElse(asset.name()));
        json.writeStringField("mimeType", mediaType(asset));
        for (String name : List.of("title", "caption", "description", "copyright")) {
            if (!asset.text(name).isEmpty()) {
                json.writeStringField(name, asset.text(name));
            }
        }
        json.writeStringField("fileSize", file.map(f -> f.text("size")).orElse(""));
        for (String name : List.of("height", "width")) {
            String value = file.map(f -> f.text(name)).orElse("");
            if (!value.isEmpty()) {
                json.writeStringField(name, value);
            }
        }
        json.writeEndObject();
    }

    private static String mediaType(ContentNode asset) {
        return asset.child("jcr:content").map(file -> file.text("jcr:mimeType")).orElse("");
    }
}
