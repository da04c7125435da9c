package quartier.rendering.model;

import freemarker.template.TemplateScalarModel;

/** The key of an asset: as a text {@code jcr:<identifier>}, and in its two parts. */
final class ItemKeyModel extends ObjectModel<String> implements TemplateScalarModel {
    private static final Members<String> MEMBERS = new Members<String>()
            .method("getAssetId", (id, a) -> id)
            .method("getProviderId", (id, a) -> "jcr")
            .method("asString", (id, a) -> "jcr:" + id);

    ItemKeyModel(String id, Scope scope) {
        super(id, MEMBERS, scope);
    }

    @Override
    public String getAsString() {
        return "jcr:" + self();
    }
}
