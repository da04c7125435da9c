package quartier.rendering.functions;

import java.util.ArrayList;
import java.util.List;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;
import quartier.search.SearchIndex;

/** {@code catfn}: categories of content, and content of categories. */
public final class CategoryFunctions {
    private CategoryFunctions() {}

    /** The functions over that index. */
    public static Members<Scope> over(SearchIndex index) {
        return new Members<Scope>()
                .method("getCategories", (s, a) -> a.allLike(0, categories(a, a.text(1, "categories"))))
                .method(
                        "getRelatedCategories",
                        (s, a) -> a.node(0).map(ContentNode::children).orElse(List.of()))
                .method("getContentByCategory", (s, a) -> content(s, index, a, a.text(0), a.text(1, "/")))
                .method("getContentByCategories", (s, a) -> content(s, index, a, a.text(0), a.text(1, "/")));
    }

    private static List<ContentNode> categories(Arguments a, String property) {
        List<ContentNode> found = new ArrayList<>();
        a.node(0)
                .ifPresent(node -> node.texts(property)
                        .forEach(id -> a.scope()
                                .snapshot()
                                .byId(id)
                                .filter(category -> !NodeTree.isDeleted(category))
                                .ifPresent(found::add)));
        return found;
    }

    private static List<ContentNode> content(Scope scope, SearchIndex index, Arguments a, String workspace, String path)
            throws freemarker.template.TemplateModelException {
        List<ContentNode> found = new ArrayList<>();
        for (int i = 2; i < a.size(); i++) {
            for (String id : a.texts(i)) {
                scope.reads().topic("id:" + id);
                for (ContentPath referrer : index.referrers(id)) {
                    boolean below = referrer.workspace().equals(workspace)
                            && (path.equals("/") || referrer.path().startsWith(path + "/"));
                    scope.snapshot()
                            .node(referrer)
                            .filter(node -> below && !found.contains(node))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }
}
