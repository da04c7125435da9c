package quartier.rendering.functions;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.search.SearchIndex;

/** Facets as templates read them, with labels. */
final class Facets {
    private Facets() {}

    static Map<String, Object> shown(SearchIndex.Facet facet, UnaryOperator<String> label) {
        List<Map<String, Object>> values = facet.values().stream()
                .map(value -> Map.<String, Object>of(
                        "value", html(value.value()),
                        "count", value.count(),
                        "chosen", value.chosen(),
                        "label", html(label.apply(value.value()))))
                .toList();
        return Map.of("name", facet.name(), "values", values);
    }

    private static Html html(String text) {
        return new Html(HtmlText.escape(text));
    }
}
