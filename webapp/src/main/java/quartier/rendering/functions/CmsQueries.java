package quartier.rendering.functions;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.Template;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Members;
import quartier.rendering.model.NodeModel;
import quartier.rendering.model.Scope;
import quartier.rendering.query.JcrQuery;
import quartier.rendering.query.QueryException;
import quartier.search.SearchIndex;

/** The part of {@code cmsfn} that finds content: queries, full text, pages of a template. */
final class CmsQueries {
    private static final int MOST = 1000;

    private CmsQueries() {}

    static void addTo(Members<Scope> members, SearchIndex index) {
        members.method("search", (s, a) -> queried(s, a))
                .method(
                        "simpleSearch",
                        (s, a) ->
                                SearchFunctions.found(s, index, a.text(0), a.text(1), a.text(3, "/"), a.text(2), 100, 0)
                                        .stream()
                                        .map(NodeModel::new)
                                        .toList())
                .method("contentListByTemplateId", (s, a) -> listed(a, a.texts(1), 2))
                .method("contentListByTemplateIds", (s, a) -> listed(a, a.texts(1), 2))
                .method("contentListByTemplateType", (s, a) -> listed(a, ofType(s, a.text(1), a.text(2)), 3));
    }

    /** The statement comes out of a script, so texts that were put into it may be escaped for HTML. */
    private static List<NodeModel> queried(Scope scope, Arguments a) throws TemplateModelException {
        String type = a.text(3);
        try {
            Map<ContentPath, NodeModel> found = new LinkedHashMap<>();
            JcrQuery.parse(HtmlText.unescape(a.text(1)), a.text(2))
                    .run(scope.snapshot(), a.text(0), () -> scope.deadline().expired())
                    .stream()
                    .flatMap(node -> NodeTree.nearest(node, each -> type.isEmpty() || each.isType(type)).stream())
                    .forEach(node -> found.putIfAbsent(node.path(), new NodeModel(node, scope)));
            return List.copyOf(found.values());
        } catch (QueryException e) {
            throw new TemplateModelException("cmsfn.search: " + e.getMessage(), e);
        }
    }

    private static List<String> ofType(Scope scope, String type, String subtype) {
        return scope.registry().templates().values().stream()
                .filter(template -> template.basics().type().equals(type))
                .filter(template ->
                        subtype.isEmpty() || template.basics().subtype().equals(subtype))
                .map(Template::id)
                .toList();
    }

    /** After the templates come how many at most, a condition and an order as a query has them. */
    private static List<TemplateModel> listed(Arguments a, List<String> ids, int next) throws TemplateModelException {
        Optional<ContentNode> root = a.node(0);
        if (root.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        int most = a.number(next, MOST) <= 0 ? MOST : a.number(next, MOST);
        String condition = HtmlText.unescape(a.text(next + 1)).strip();
        String order = HtmlText.unescape(a.text(next + 2)).strip();
        if (condition.isEmpty() && order.isEmpty()) {
            return a.allLike(0, NodeTree.below(root.get(), node -> ids.contains(node.template()), most));
        }
        Scope scope = a.scope();
        ContentPath path = root.get().path();
        try {
            return a.allLike(
                    0,
                    JcrQuery.ofTemplates(path, ids, condition, order)
                            .run(
                                    scope.snapshot(),
                                    path.workspace(),
                                    () -> scope.deadline().expired())
                            .stream()
                            .limit(most)
                            .toList());
        } catch (QueryException e) {
            throw new TemplateModelException("cmsfn.contentListByTemplate…: " + e.getMessage(), e);
        }
    }
}
