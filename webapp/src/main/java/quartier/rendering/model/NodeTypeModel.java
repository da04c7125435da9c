package quartier.rendering.model;

import freemarker.template.TemplateScalarModel;
import quartier.content.ContentNode;

/** A node type: its name, also as a text, since scripts compare it both ways. */
final class NodeTypeModel extends ObjectModel<String> implements TemplateScalarModel {
    NodeTypeModel(ContentNode node, String name, Scope scope) {
        super(
                name,
                new Members<String>()
                        .method("getName", (self, a) -> self)
                        .method("isMixin", (self, a) -> node.mixins().contains(self))
                        .method("isNodeType", (self, a) -> self.equals(a.text(0)) || node.isType(a.text(0))),
                scope);
    }

    @Override
    public String getAsString() {
        return self();
    }
}
