package quartier.rendering.functions;

import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.definition.ContentType;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Scope;
import quartier.search.SearchIndex;

/** {@code quartierfn.items}: lists of items by date, filter and facet; notes when the list changes by itself. */
final class ItemQueries {
    private static final int MOST = 500;

    private final SearchIndex index;

    ItemQueries(SearchIndex index) {
        this.index = index;
    }

    Map<String, Object> items(Scope scope, Arguments a) throws TemplateModelException {
        Map<String, TemplateModel> options = a.map(1);
        ContentType type = scope.registry()
                .contentType(a.text(0))
                .orElseThrow(() -> new TemplateModelException("there is no content type '" + a.text(0) + "'"));
        SearchIndex.ItemList list = index.list(query(scope, type, options));
        scope.reads().topic("type:" + type.nodeType());
        list.validUntil().ifPresent(scope.reads()::until);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("total", list.total());
        result.put(
                "items",
                list.items().stream()
                        .flatMap(item -> shown(scope, item).stream())
                        .toList());
        result.put(
                "facets",
                list.facets().stream()
                        .map(facet -> Facets.shown(facet, value -> label(scope, type, facet.name(), value)))
                        .toList());
        return result;
    }

    /** What visitors read for a stored value: the title of what it refers to, or the label of an option. */
    static String label(Scope scope, ContentType type, String property, String value) {
        Optional<ContentType.ModelProperty> model = type.properties().stream()
                .filter(each -> each.name().equals(property))
                .findFirst();
        if (model.flatMap(ContentType.ModelProperty::referencedType).isPresent()) {
            return scope.snapshot()
                    .byId(value)
                    .map(node -> Titles.of(scope, node))
                    .orElse(value);
        }
        return model.stream()
                .flatMap(each -> each.options().stream())
                .filter(option -> option.value().equals(value))
                .map(option -> scope.registry().messages().label(option.label(), scope.locale()))
                .findFirst()
                .orElse(value);
    }

    private static SearchIndex.ListQuery query(Scope scope, ContentType type, Map<String, TemplateModel> options)
            throws TemplateModelException {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (Map.Entry<String, TemplateModel> filter :
                Arguments.mapOf(options.get("filters")).entrySet()) {
            List<String> values = plain(Arguments.textsOf(filter.getValue()));
            if (!values.isEmpty()) {
                filters.put(filter.getKey(), values);
            }
        }
        return new SearchIndex.ListQuery(
                type.name(),
                filters,
                period(Arguments.textOf(options.get("period"))),
                scope.clock().instant(),
                instant(options.get("from"), scope, 0),
                instant(options.get("until"), scope, 1),
                HtmlText.unescape(Arguments.textOf(options.get("text"))),
                Arguments.textOf(options.get("sort")),
                Arguments.textsOf(options.get("facets")),
                Math.max(0, Arguments.numberOf(options.get("offset"), 0)),
                Math.clamp(Arguments.numberOf(options.get("limit"), 20), 0, MOST));
    }

    private static Optional<Map<String, Object>> shown(Scope scope, SearchIndex.Item item) {
        Optional<ContentNode> node = scope.snapshot()
                .node(item.path())
                .filter(found -> !NodeTree.isDeleted(found))
                .filter(found -> StandIns.of(scope, found)
                        .filter(shown -> shown.path().equals(found.path()))
                        .isPresent());
        return node.map(found -> {
            Map<String, Object> map = new LinkedHashMap<>();
            put(map, "content", scope.content(found));
            put(map, "begin", item.begin().orElse(null));
            put(map, "end", item.end().orElse(null));
            put(map, "link", scope.link(found).orElse(null));
            put(map, "status", HtmlText.escape(item.status()));
            put(map, "note", HtmlText.escape(item.note()));
            return map;
        });
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static SearchIndex.Period period(String name) throws TemplateModelException {
        return switch (name) {
            case "", "all" -> SearchIndex.Period.ALL;
            case "upcoming" -> SearchIndex.Period.UPCOMING;
            case "past" -> SearchIndex.Period.PAST;
            case "between" -> SearchIndex.Period.BETWEEN;
            default -> throw new TemplateModelException("period is upcoming, past, all or between, not '" + name + "'");
        };
    }

    /** A date, or a text such as 2026-07-01 that a visitor may have sent, so many days later; nothing when it is none. */
    private static Optional<Instant> instant(@Nullable TemplateModel model, Scope scope, int days)
            throws TemplateModelException {
        if (model instanceof TemplateDateModel date) {
            return Optional.of(date.getAsDate().toInstant());
        }
        String text = Arguments.textOf(model);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(scope.zone().toZoneId())
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> plain(List<String> values) {
        List<String> plain = new ArrayList<>(values.size());
        values.forEach(value -> plain.add(HtmlText.unescape(value)));
        return plain;
    }
}
