package quartier.asset;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import quartier.content.Binary;
import quartier.content.ContentNode;

/**
 * A file of the media library, read from its {@code mgnl:asset} node and the {@code jcr:content} below.
 *
 * @param width in pixels; 0 when it is not an image or not known
 */
public record Asset(
        ContentNode node,
        String fileName,
        String mediaType,
        long size,
        int width,
        int height,
        Binary data,
        Optional<OffsetDateTime> lastModified) {

    public String id() {
        return node.id();
    }

    /** As references store it: {@code jcr:<identifier>}. */
    public String key() {
        return "jcr:" + node.id();
    }

    /** Lower case, without a dot; empty when the name has none. */
    public String extension() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** The lasting address: it has the identifier, so it survives moves and replaced files. */
    public String link() {
        String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "/dam/" + key() + "/" + name;
    }

    /** The property in that language, else in the main one; empty when there is none. */
    public String text(String property, String language) {
        String own = node.text(property + "_" + language);
        return own.isEmpty() ? node.text(property) : own;
    }

    /** The title in a language; the file name when there is none. */
    public String title(String language) {
        String title = text("title", language);
        return title.isEmpty() ? fileName : title;
    }
}
