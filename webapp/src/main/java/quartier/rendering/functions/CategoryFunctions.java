package quartier.rendering.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Members;
import quartier.rendering.model.NodeModel;
import quartier.rendering.model.Scope;
import quartier.search.SearchIndex;

/** {@code catfn}: categories of content, and content of categories. */
public final class CategoryFunctions {
    private static final String WORKSPACE = "category";
    private static final List<String> RELATED = List.of("relatedUUID", "related", "relatedCategories");

    private CategoryFunctions() {}

    /** The functions over that index. */
    public static Members<Scope> over(SearchIndex index) {
        return new Members<Scope>()
                .method("getCategories", (s, a) -> a.allLike(0, categories(a, a.text(1, "categories"))))
                .method("getRelatedCategories", (s, a) -> nodes(s, related(s, a)))
                .method(
                        "getCategoryNodeByName",
                        (s, a) -> byName(s, a.text(0))
                                .map(node -> new NodeModel(node, s))
                                .orElse(null))
                .method("getCategorizationRepository", (s, a) -> WORKSPACE)
                .method("getContentByCategory", (s, a) -> content(s, index, a, a.text(0), a.text(1, "/")))
                .method("getContentByCategories", (s, a) -> content(s, index, a, a.text(0), a.text(1, "/")));
    }

    /** Categories that a category names as related, the category given by itself or by its name. */
    private static List<ContentNode> related(Scope scope, Arguments a) {
        Optional<ContentNode> category = a.node(0).or(() -> byName(scope, a.text(0)));
        List<ContentNode> found = new ArrayList<>();
        for (String property : RELATED) {
            category.map(node -> node.texts(property))
                    .orElse(List.of())
                    .forEach(id -> scope.snapshot()
                            .byId(CmsFunctions.key(id))
                            .filter(node -> !NodeTree.isDeleted(node))
                            .ifPresent(found::add));
        }
        return found;
    }

    private static Optional<ContentNode> byName(Scope scope, String name) {
        return name.isEmpty()
                ? Optional.empty()
                : CmsFunctions.byPath(scope, "/", WORKSPACE)
                        .flatMap(root ->
                                NodeTree.below(
                                                root,
                                                node -> node.name().equals(name)
                                                        || node.text("name").equals(name),
                                                1)
                                        .stream()
                                        .findFirst());
    }

    private static List<NodeModel> nodes(Scope scope, List<ContentNode> nodes) {
        return nodes.stream().map(node -> new NodeModel(node, scope)).toList();
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
