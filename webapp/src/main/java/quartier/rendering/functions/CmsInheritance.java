package quartier.rendering.functions;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.ContentModel;
import quartier.rendering.model.Members;
import quartier.rendering.model.NodeModel;
import quartier.rendering.model.Scope;

/** The part of {@code cmsfn} that looks for content in the pages above. */
final class CmsInheritance {
    private CmsInheritance() {}

    static void addTo(Members<Scope> members) {
        members.method(
                        "inherit",
                        (s, a) -> inherited(a, a.text(1))
                                .map(node -> a.like(0, node))
                                .orElse(null))
                .method("inheritProperty", (s, a) -> inheritProperty(a))
                .method("inheritList", (s, a) -> inheritList(a))
                .method("isInherited", (s, a) -> a.model(0) instanceof ContentModel c && c.isInherited())
                .method("isFromCurrentPage", (s, a) -> !(a.model(0) instanceof ContentModel c && c.isInherited()));
    }

    private static Optional<ContentNode> inherited(Arguments a, String relative) {
        Optional<ContentNode> node = a.node(0);
        Optional<ContentNode> page = node.flatMap(NodeTree::page);
        if (node.isEmpty() || page.isEmpty()) {
            return Optional.empty();
        }
        String own = node.get().path().path().substring(page.get().path().path().length());
        String path = (own.startsWith("/") ? own.substring(1) : own) + (relative.isEmpty() ? "" : "/" + relative);
        return InheritedNode.of(page.get(), path.startsWith("/") ? path.substring(1) : path);
    }

    private static @Nullable TemplateModel inheritProperty(Arguments a) throws TemplateModelException {
        String relative = a.text(1);
        int slash = relative.lastIndexOf('/');
        ContentNode holder =
                inherited(a, slash < 0 ? "" : relative.substring(0, slash)).orElse(null);
        TemplateModel shown = a.like(0, holder);
        ContentModel content = shown instanceof NodeModel jcr ? jcr.self() : (ContentModel) shown;
        return content == null ? null : content.propertyModel(relative.substring(slash + 1));
    }

    private static List<TemplateModel> inheritList(Arguments a) throws TemplateModelException {
        Optional<ContentNode> found = inherited(a, a.text(1));
        if (found.isEmpty() || !(found.get() instanceof InheritedNode node)) {
            return List.of();
        }
        List<ContentNode> all = new ArrayList<>();
        node.sources().reversed().forEach(source -> all.addAll(source.children()));
        all.addAll(node.node().children());
        return a.allLike(0, all);
    }
}
