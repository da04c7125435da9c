package quartier.rendering.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.Property;

/** An asset as scripts read it: its texts, its file, its links. */
public final class AssetModel extends ObjectModel<ContentNode> {
    private static final Members<ContentNode> MEMBERS = new Members<ContentNode>()
            .method("getName", (asset, a) -> asset.name())
            .method("getPath", (asset, a) -> asset.path().path())
            .method("getIdentifier", (asset, a) -> asset.id())
            .method("getItemKey", (asset, a) -> new ItemKeyModel(asset.id(), a.scope()))
            .method("getNode", (asset, a) -> new NodeModel(asset, a.scope()))
            .method("getLink", (asset, a) -> a.scope().links().toAsset(asset))
            .method("getTitle", (asset, a) -> text(asset, "title", a))
            .method("getCaption", (asset, a) -> text(asset, "caption", a))
            .method("getDescription", (asset, a) -> text(asset, "description", a))
            .method("getSubject", (asset, a) -> text(asset, "subject", a))
            .method("getCopyright", (asset, a) -> text(asset, "copyright", a))
            .method("getLanguage", (asset, a) -> text(asset, "language", a))
            .method("getComment", (asset, a) -> text(asset, "comment", a))
            .method("getFileName", (asset, a) -> fileName(asset))
            .method("getFileSize", (asset, a) -> number(asset, "size"))
            .method("getMimeType", (asset, a) -> file(asset, "jcr:mimeType"))
            .method("getCreated", (asset, a) -> asset.date("mgnl:created"))
            .method("getLastModified", (asset, a) -> asset.date("mgnl:lastModified"))
            .method("isAsset", (asset, a) -> true)
            .method("isFolder", (asset, a) -> false)
            .method("getMetadata", (asset, a) -> metadata(asset, a));

    public AssetModel(ContentNode asset, Scope scope) {
        super(asset, MEMBERS, scope);
    }

    /** The name of the asset's file. */
    public static String fileName(ContentNode asset) {
        String name = file(asset, "fileName");
        return name.isEmpty() ? asset.name() : name;
    }

    /** A property of the asset's file; empty when there is none. */
    public static String file(ContentNode asset, String property) {
        return asset.child("jcr:content").map(content -> content.text(property)).orElse("");
    }

    /** A number of the asset's file, such as its size; 0 when there is none. */
    public static long number(ContentNode asset, String property) {
        return asset.child("jcr:content")
                .flatMap(content -> content.property(property))
                .filter(p -> !p.values().isEmpty() && p.values().getFirst() instanceof Number)
                .map(p -> ((Number) p.values().getFirst()).longValue())
                .orElse(0L);
    }

    /** A text of the asset in the current language, escaped as texts of content are. */
    private static @Nullable Object text(ContentNode asset, String name, Arguments arguments) {
        Optional<Property> property = arguments.scope().language().property(asset, name);
        return property.map(Property::text)
                .filter(text -> !text.isEmpty())
                .map(text -> new Html(HtmlText.escape(text)))
                .orElse(null);
    }

    private static Map<String, Object> metadata(ContentNode asset, Arguments arguments) {
        Map<String, Object> mgnl = new LinkedHashMap<>();
        mgnl.put("width", number(asset, "width"));
        mgnl.put("height", number(asset, "height"));
        mgnl.put("mimeType", file(asset, "jcr:mimeType"));
        mgnl.put("fileName", fileName(asset));
        Map<String, Object> dublinCore = new LinkedHashMap<>();
        for (String name : new String[] {"title", "description", "subject", "language", "rights", "source", "type"}) {
            Object value = text(asset, name, arguments);
            if (value != null) {
                dublinCore.put(name, value);
            }
        }
        for (String name : new String[] {"contributor", "creator", "publisher", "coverage"}) {
            List<Html> texts = asset.texts(name).stream()
                    .map(text -> new Html(HtmlText.escape(text)))
                    .toList();
            if (!texts.isEmpty()) {
                dublinCore.put(name, new TextsModel(texts, arguments.scope().models()));
            }
        }
        return Map.of("mgnl", mgnl, "dc", dublinCore);
    }
}
