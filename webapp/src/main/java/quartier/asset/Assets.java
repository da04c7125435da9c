package quartier.asset;

import java.util.Locale;
import java.util.Optional;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.Snapshot;

/** Finds the files of the media library. */
public final class Assets {
    public static final String WORKSPACE = "dam";
    private static final String KEY = "jcr:";
    private static final String UNKNOWN = "application/octet-stream";

    private final Snapshot snapshot;

    private Assets(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public static Assets of(Snapshot snapshot) {
        return new Assets(snapshot);
    }

    /** By {@code jcr:<identifier>}, the bare identifier, or the path in the media library. */
    public Optional<Asset> find(String reference) {
        if (reference.startsWith("/")) {
            return ContentPath.parse(WORKSPACE + ":" + reference)
                    .flatMap(snapshot::node)
                    .flatMap(Assets::asset);
        }
        String id = reference.startsWith(KEY) ? reference.substring(KEY.length()) : reference;
        return id.isEmpty() ? Optional.empty() : snapshot.byId(id).flatMap(Assets::asset);
    }

    /** The file of an {@code mgnl:asset} node; empty for another node, or when it has no bytes. */
    public static Optional<Asset> asset(ContentNode node) {
        return node.isType("mgnl:asset")
                ? node.child("jcr:content").flatMap(resource -> asset(node, resource))
                : Optional.empty();
    }

    /** A file that is stored with a page or an item instead of in the media library ({@code mgnl:resource}). */
    public static Optional<Asset> stored(ContentNode resource) {
        return resource.isType("nt:resource") ? asset(resource, resource) : Optional.empty();
    }

    private static Optional<Asset> asset(ContentNode node, ContentNode resource) {
        return resource.property("jcr:data")
                .map(Property::values)
                .filter(values -> !values.isEmpty() && values.getFirst() instanceof Binary)
                .map(values -> (Binary) values.getFirst())
                .map(data -> new Asset(
                        node,
                        fileName(node, resource),
                        orElse(resource.text("jcr:mimeType"), UNKNOWN),
                        data.length(),
                        number(resource.text("width")),
                        number(resource.text("height")),
                        data,
                        resource.date("jcr:lastModified").or(() -> node.date("mgnl:lastModified"))));
    }

    private static String fileName(ContentNode node, ContentNode resource) {
        String name = orElse(resource.text("fileName"), node.name());
        String extension = resource.text("extension");
        boolean complete =
                extension.isEmpty() || name.toLowerCase(Locale.ROOT).endsWith("." + extension.toLowerCase(Locale.ROOT));
        return complete ? name : name + "." + extension;
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
