package quartier.rendering.model;

import quartier.content.ContentNode;

/** A rendition of an asset as {@code damfn.getRendition} gives it. */
public final class RenditionModel extends ObjectModel<RenditionModel.Of> {
    private static final Members<Of> MEMBERS = new Members<Of>()
            .method("getLink", (self, a) -> self.link())
            .method("getName", (self, a) -> self.variation())
            .method("getFileName", (self, a) -> AssetModel.fileName(self.asset()))
            .method("getMimeType", (self, a) -> AssetModel.file(self.asset(), "jcr:mimeType"))
            .method("getMediaType", (self, a) -> AssetModel.file(self.asset(), "jcr:mimeType"))
            .method("getAsset", (self, a) -> new AssetModel(self.asset(), a.scope()));

    public RenditionModel(ContentNode asset, String variation, String link, Scope scope) {
        super(new Of(asset, variation, link), MEMBERS, scope);
    }

    record Of(ContentNode asset, String variation, String link) {}
}
