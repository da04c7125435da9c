package quartier.rendering.functions;

import java.util.List;
import quartier.content.ContentNode;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Members;

/** What {@code cmsfn.siblings} gives: a place among nodes of one kind that can be moved. */
final class Siblings {
    static final Members<Siblings> MEMBERS = new Members<Siblings>()
            .method("getIndex", (self, a) -> self.index)
            .method("isFirst", (self, a) -> self.index == 0)
            .method("isLast", (self, a) -> self.index == self.all.size() - 1)
            .method("getCurrent", (self, a) -> self.shown())
            .method("next", (self, a) -> self.go(self.index + 1))
            .method("prev", (self, a) -> self.go(self.index - 1))
            .method("goTofirst", (self, a) -> self.go(0))
            .method("goTolast", (self, a) -> self.go(self.all.size() - 1));

    private final List<ContentNode> all;
    private final Arguments origin;
    private int index;

    Siblings(ContentNode node, Arguments origin) {
        this.origin = origin;
        this.all =
                node.parent().map(parent -> parent.children(node.primaryType())).orElse(List.of(node));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path().equals(node.path())) {
                index = i;
            }
        }
    }

    private Object go(int where) {
        index = Math.max(0, Math.min(where, all.size() - 1));
        return shown();
    }

    private Object shown() {
        Object model = origin.like(0, all.get(index));
        return model == null ? "" : model;
    }
}
