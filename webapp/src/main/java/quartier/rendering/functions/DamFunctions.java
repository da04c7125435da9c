package quartier.rendering.functions;

import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.AssetModel;
import quartier.rendering.model.FolderModel;
import quartier.rendering.model.Members;
import quartier.rendering.model.RenditionModel;
import quartier.rendering.model.Scope;

/** {@code damfn}: assets by their key, with links to originals and renditions. */
public final class DamFunctions {
    public static final Members<Scope> MEMBERS = new Members<Scope>()
            .method("getAsset", (s, a) -> shown(s, a.text(1).startsWith("/") ? byPath(s, a.text(1)) : asset(s, a)))
            .method("getAssetMap", (s, a) -> shown(s, asset(s, a)))
            .method("getAssetMapByPath", (s, a) -> shown(s, byPath(s, a.text(0))))
            .method("getAssetByPath", (s, a) -> shown(s, byPath(s, a.text(0))))
            .method(
                    "getAssetLink",
                    (s, a) -> asset(s, a, 0)
                            .map(asset -> link(s, asset, a.text(1)))
                            .orElse(null))
            .method("getRendition", (s, a) -> rendition(s, a))
            .method("getAssetRendition", (s, a) -> rendition(s, a))
            .method("getFolder", (s, a) -> folder(s, a.text(a.size() - 1)).map(found -> new FolderModel(found, s)))
            .method("getAssetForId", (s, a) -> shown(s, asset(s, a, 0)))
            .method("getAssetForAbsolutePath", (s, a) -> shown(s, byPath(s, a.text(a.size() - 1))))
            .method("getAssetMapForAsset", (s, a) -> shown(s, asset(s, a, 0)))
            .method("getAssetMapForAssetId", (s, a) -> shown(s, asset(s, a, 0)))
            .method(
                    "getAssetLinkForId",
                    (s, a) -> asset(s, a, 0)
                            .map(asset -> link(s, asset, a.text(1)))
                            .orElse(null))
            .method("getRenditionForAsset", (s, a) -> rendition(s, a))
            .method("getRenditionForAssetId", (s, a) -> rendition(s, a))
            .method(
                    "getAssetsFromFolder",
                    (s, a) -> folder(s, a.text(0))
                            .map(folder -> assets(s, folder))
                            .orElse(List.of()))
            .method("isAssetInFolder", (s, a) -> {
                String path = a.text(1);
                return asset(s, a, 0)
                        .filter(asset -> asset.path().path().startsWith(path + "/"))
                        .isPresent();
            });

    private DamFunctions() {}

    /** The asset that a stored key ({@code jcr:<uuid>}), an identifier, a path or a model means. */
    public static Optional<ContentNode> asset(Scope scope, Arguments a, int index) throws TemplateModelException {
        Optional<ContentNode> node = a.node(index);
        return node.isPresent() ? node.filter(DamFunctions::isAsset) : byKey(scope, a.text(index));
    }

    /** The asset of a key; deleted ones are none. */
    public static Optional<ContentNode> byKey(Scope scope, String key) {
        if (key.startsWith("/")) {
            return byPath(scope, key);
        }
        String id = key.startsWith("jcr:") ? key.substring("jcr:".length()) : key;
        return scope.snapshot().byId(id).filter(DamFunctions::isAsset);
    }

    /** The link to a rendition, or to the original when no or an unknown variation is asked for. */
    public static String link(Scope scope, ContentNode asset, String variation) {
        String theme = scope.site().theme();
        boolean known = !variation.isEmpty()
                && scope.registry()
                        .theme(theme)
                        .flatMap(t -> t.variation(variation))
                        .isPresent();
        return known
                ? scope.links().toRendition(asset, theme, variation)
                : scope.links().toAsset(asset);
    }

    private static Optional<ContentNode> asset(Scope scope, Arguments a) throws TemplateModelException {
        return a.size() > 1 ? byPath(scope, a.text(1)) : asset(scope, a, 0);
    }

    private static boolean isAsset(ContentNode node) {
        return node.isType("mgnl:asset") && !NodeTree.isDeleted(node);
    }

    private static Optional<ContentNode> byPath(Scope scope, String path) {
        return ContentPath.parse("dam:" + path).flatMap(scope.snapshot()::node).filter(DamFunctions::isAsset);
    }

    private static @Nullable AssetModel shown(Scope scope, Optional<ContentNode> asset) {
        return asset.map(node -> new AssetModel(node, scope)).orElse(null);
    }

    private static @Nullable RenditionModel rendition(Scope scope, Arguments a) throws TemplateModelException {
        String variation = a.text(1);
        return asset(scope, a, 0)
                .map(asset -> new RenditionModel(asset, variation, link(scope, asset, variation), scope))
                .orElse(null);
    }

    /** By its path, or by its key. */
    private static Optional<ContentNode> folder(Scope scope, String path) {
        return path.startsWith("/")
                ? CmsFunctions.byPath(scope, path, "dam")
                : scope.snapshot().byId(CmsFunctions.key(path));
    }

    private static List<AssetModel> assets(Scope scope, ContentNode folder) {
        return folder.children().stream()
                .filter(DamFunctions::isAsset)
                .map(node -> new AssetModel(node, scope))
                .toList();
    }
}
