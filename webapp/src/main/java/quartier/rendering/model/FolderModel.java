package quartier.rendering.model;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;

/** A folder of assets as scripts read it, with what is in it. */
public final class FolderModel extends ObjectModel<ContentNode> {
    private static final Members<ContentNode> MEMBERS = new Members<ContentNode>()
            .method("getName", (folder, a) -> folder.name())
            .method("getPath", (folder, a) -> folder.path().path())
            .method("getIdentifier", (folder, a) -> folder.id())
            .method("getItemKey", (folder, a) -> new ItemKeyModel(folder.id(), a.scope()))
            .method("getNode", (folder, a) -> new NodeModel(folder, a.scope()))
            .method("getParent", (folder, a) -> folder.parent().map(parent -> new FolderModel(parent, a.scope())))
            .method("getChildren", (folder, a) -> children(folder, a.scope()))
            .method("getItem", (folder, a) -> folder.descendant(a.text(0)).map(item -> of(item, a.scope())))
            .method("isRoot", (folder, a) -> folder.path().depth() == 0)
            .method("isAsset", (folder, a) -> false)
            .method("isFolder", (folder, a) -> true);

    @Override
    protected @Nullable TemplateModel other(String key) throws TemplateModelException {
        return new ContentModel(scope(), self(), Flavour.USUAL, false).get(key);
    }

    public FolderModel(ContentNode folder, Scope scope) {
        super(folder, MEMBERS, scope);
    }

    private static List<ObjectModel<ContentNode>> children(ContentNode folder, Scope scope) {
        return folder.children().stream()
                .filter(child -> child.isType("mgnl:asset") || child.isType("mgnl:folder"))
                .map(child -> of(child, scope))
                .toList();
    }

    private static ObjectModel<ContentNode> of(ContentNode item, Scope scope) {
        return item.isType("mgnl:asset") ? new AssetModel(item, scope) : new FolderModel(item, scope);
    }
}
