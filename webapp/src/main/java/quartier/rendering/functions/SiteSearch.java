package quartier.rendering.functions;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Scope;
import quartier.search.SearchIndex;

/** {@code quartierfn.search}: the site search with facets, excerpts and a corrected spelling. */
final class SiteSearch {
    private static final int MOST = 100;
    private static final int LONGEST_QUERY = 200;

    private final SearchIndex index;

    SiteSearch(SearchIndex index) {
        this.index = index;
    }

    Map<String, Object> search(Scope scope, Arguments a) throws TemplateModelException {
        Map<String, TemplateModel> options = a.map(0);
        String text = HtmlText.unescape(Arguments.textOf(options.get("text"))).strip();
        scope.reads().topic("search");
        SearchIndex.Hits hits = index.search(new SearchIndex.Query(
                text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text,
                scope.locale().toLanguageTag(),
                List.of(),
                chosen(options),
                Math.max(0, Arguments.numberOf(options.get("offset"), 0)),
                Math.clamp(Arguments.numberOf(options.get("limit"), 10), 0, MOST),
                scope.clock().instant()));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("total", hits.total());
        result.put(
                "hits",
                hits.hits().stream().flatMap(hit -> shown(scope, hit).stream()).toList());
        result.put(
                "facets",
                hits.facets().stream()
                        .map(facet -> Facets.shown(facet, value -> label(scope, facet.name(), value)))
                        .toList());
        result.put("corrected", hits.corrected());
        hits.suggestion().ifPresent(suggestion -> result.put("suggestion", new Html(HtmlText.escape(suggestion))));
        return result;
    }

    private static Map<String, List<String>> chosen(Map<String, TemplateModel> options) throws TemplateModelException {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (Map.Entry<String, TemplateModel> facet :
                Arguments.mapOf(options.get("facets")).entrySet()) {
            List<String> values = new ArrayList<>();
            Arguments.textsOf(facet.getValue()).forEach(value -> values.add(HtmlText.unescape(value)));
            if (!values.isEmpty()) {
                chosen.put(facet.getKey(), values);
            }
        }
        return chosen;
    }

    private static Optional<Map<String, Object>> shown(Scope scope, SearchIndex.Hit hit) {
        Optional<ContentNode> node = scope.snapshot().node(hit.path()).filter(found -> !NodeTree.isDeleted(found));
        return node.map(found -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("title", new Html(hit.title()));
            map.put("excerpt", new Html(hit.excerpt()));
            map.put("kind", hit.kind());
            map.put("kindLabel", label(scope, "kind", hit.kind()));
            map.put("link", scope.link(found).orElse(""));
            Object content = scope.content(found);
            if (content != null) {
                map.put("content", content);
            }
            return map;
        });
    }

    /** Kinds are called as their app is, or by the message {@code search.kind.<name>}. */
    private static String label(Scope scope, String facet, String value) {
        if (!facet.equals("kind")) {
            return value;
        }
        return scope.registry()
                .messages()
                .text("search.kind." + value, scope.locale())
                .or(() -> scope.registry().messages().text(value + ".label", scope.locale()))
                .orElse(value);
    }
}
