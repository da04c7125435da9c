package quartier.rendering.functions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.AssetModel;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;

/** {@code imgfn}: images of content, found by the usual property names when none is named. */
public final class ImageFunctions {
    private static final List<String> USUAL = List.of("image", "picture", "teaserImage", "photo", "visual");

    public static final Members<Scope> MEMBERS = new Members<Scope>()
            .method(
                    "getImageLink",
                    (s, a) -> binary(a)
                            .map(binary -> stored(s, binary, a.text(a.size() - 1)))
                            .or(() -> image(s, a).map(asset -> DamFunctions.link(s, asset, a.text(a.size() - 1))))
                            .orElse(null))
            .method(
                    "getImageVariationLinkFromBinary",
                    (s, a) -> a.node(0)
                            .filter(node -> node.isType("nt:resource"))
                            .map(binary -> stored(s, binary, a.text(1)))
                            .or(() -> image(s, a).map(asset -> DamFunctions.link(s, asset, a.text(1))))
                            .orElse(null))
            .method(
                    "getImageMap",
                    (s, a) -> image(s, a).map(asset -> map(s, asset)).orElse(null));

    private ImageFunctions() {}

    /** The file that is meant: the node itself, or its child of that name. */
    private static Optional<ContentNode> binary(Arguments a) {
        String name = a.text(1);
        return a.node(0)
                .flatMap(node -> node.isType("nt:resource") || name.isEmpty() ? Optional.of(node) : node.child(name))
                .filter(node -> node.isType("nt:resource"));
    }

    /** The link to an image that is stored with a page or an item. */
    private static String stored(Scope scope, ContentNode binary, String variation) {
        String theme = scope.site().theme();
        boolean known = scope.registry()
                .theme(theme)
                .flatMap(found -> found.variation(variation))
                .isPresent();
        return scope.links().toStored(binary, theme, known ? variation : "");
    }

    private static Optional<ContentNode> image(Scope scope, Arguments a) {
        Optional<ContentNode> node = a.node(0);
        if (node.isEmpty()) {
            return DamFunctions.byKey(scope, a.text(0));
        }
        if (node.get().isType("mgnl:asset")) {
            return node;
        }
        Optional<ContentNode> named = property(scope, node.get(), a.text(1));
        return named.isPresent()
                ? named
                : USUAL.stream()
                        .flatMap(name -> property(scope, node.get(), name).stream())
                        .findFirst();
    }

    private static Optional<ContentNode> property(Scope scope, ContentNode node, String name) {
        String key = name.isEmpty() ? "" : node.text(name);
        return key.isEmpty() ? Optional.empty() : DamFunctions.byKey(scope, key);
    }

    private static Map<String, @Nullable Object> map(Scope scope, ContentNode asset) {
        return Map.of(
                "link", scope.links().toAsset(asset),
                "alt", HtmlText.attribute(asset.text("title")),
                "width", AssetModel.number(asset, "width"),
                "height", AssetModel.number(asset, "height"));
    }
}
