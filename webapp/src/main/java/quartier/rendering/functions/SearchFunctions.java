package quartier.rendering.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.rendering.model.ContentModel;
import quartier.rendering.model.Flavour;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;
import quartier.search.SearchIndex;

/** {@code searchfn}: full-text search as Magnolia's templates call it. */
public final class SearchFunctions {
    private static final int MOST = 1000;

    private SearchFunctions() {}

    /** The functions over that index. */
    public static Members<Scope> over(SearchIndex index) {
        return new Members<Scope>()
                .method(
                        "searchPages",
                        (s, a) -> found(
                                s,
                                index,
                                "website",
                                a.text(0),
                                a.text(1, "/"),
                                "mgnl:page",
                                a.number(2, MOST),
                                a.number(3, 0)))
                .method(
                        "searchContent",
                        (s, a) -> found(
                                s,
                                index,
                                a.text(0),
                                a.text(1),
                                a.text(2, "/"),
                                a.text(3),
                                a.number(4, MOST),
                                a.number(5, 0)));
    }

    /** Scripts also write patterns such as {@code /home/%}, and paths that lack a slash or have one too many. */
    private static String start(String path) {
        String plain = path.replaceFirst("[%*]+$", "").replaceFirst("^/*", "/");
        return plain.length() > 1 ? plain.replaceFirst("/+$", "") : plain;
    }

    static List<ContentModel> found(
            Scope scope,
            SearchIndex index,
            String workspace,
            String text,
            String path,
            String nodeType,
            int limit,
            int offset) {
        Optional<ContentPath> start = ContentPath.parse(workspace + ":" + start(path));
        if (start.isEmpty() || text.isBlank()) {
            return List.of();
        }
        scope.reads().topic("search");
        SearchIndex.Hits hits = index.search(new SearchIndex.Query(
                HtmlText.unescape(HtmlText.unescape(text)), // what visitors send is escaped, and scripts add ?html
                scope.locale().toLanguageTag(),
                List.of(start.get()),
                Map.of(),
                Math.max(0, offset),
                Math.clamp(limit, 1, MOST)));
        List<ContentModel> found = new ArrayList<>();
        for (SearchIndex.Hit hit : hits.hits()) {
            Optional<ContentNode> node = scope.snapshot().node(hit.path());
            if (node.isPresent() && (nodeType.isEmpty() || node.get().isType(nodeType))) {
                found.add(new ContentModel(scope, node.get(), Flavour.USUAL, false)
                        .with(Map.of("excerpt", new Html(hit.excerpt()))));
            }
        }
        return found;
    }
}
