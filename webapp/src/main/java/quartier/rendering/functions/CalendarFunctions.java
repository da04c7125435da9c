package quartier.rendering.functions;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.rendering.calendar.CalendarEvent;
import quartier.rendering.calendar.CalendarText;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Scope;
import quartier.search.schedule.Announcement;
import quartier.search.schedule.Occurrence;
import quartier.search.schedule.Schedules;
import quartier.search.schedule.Series;

/**
 * {@code quartierfn.calendar}: items with a schedule as a calendar. Dates, rules, status and identifiers come from the
 * definition; the words about each come from the template, as maps whose keys are the properties of RFC 5545 in
 * small letters.
 */
final class CalendarFunctions {
    private static final List<String> OURS = List.of("item", "title", "categories");

    private CalendarFunctions() {}

    /** {@code (events, {name, description, source, producer, cancelled})}; not escaped, it is no HTML. */
    static String calendar(Scope scope, Arguments a) throws TemplateModelException {
        Map<String, String> options = texts(a.map(1), List.of());
        String cancelled = options.getOrDefault("CANCELLED", "");
        String producer = options.getOrDefault("PRODUCER", "-//Quartier//EN");
        options.keySet().removeAll(List.of("CANCELLED", "PRODUCER"));
        Map<String, String> properties = new LinkedHashMap<>();
        options.forEach((name, value) -> properties.put(name.equals("SOURCE") ? "SOURCE;VALUE=URI" : name, value));
        properties.put("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        List<CalendarEvent> events = new ArrayList<>();
        for (TemplateModel each : Arguments.modelsOf(a.model(0))) {
            events.addAll(events(scope, Arguments.mapOf(each), cancelled));
        }
        return CalendarText.of(producer, properties, events);
    }

    private static List<CalendarEvent> events(Scope scope, Map<String, TemplateModel> said, String cancelled)
            throws TemplateModelException {
        Optional<ContentNode> item = Arguments.nodeOf(said.get("item"));
        Optional<Capabilities.Schedule> schedule = item.flatMap(
                        node -> scope.registry().contentTypeOf(node.path().workspace(), node.primaryType()))
                .map(ContentType::capabilities)
                .flatMap(Capabilities::schedule);
        if (item.isEmpty() || schedule.isEmpty()) {
            return List.of();
        }
        ContentNode node = item.get();
        String title = said.containsKey("title")
                ? HtmlText.unescape(Arguments.textOf(said.get("title")))
                : Titles.of(scope, node);
        List<String> categories = Arguments.textsOf(said.get("categories")).stream()
                .map(HtmlText::unescape)
                .toList();
        Instant changed = node.date("mgnl:lastModified")
                .or(() -> node.date("mgnl:created"))
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
        Instant announced =
                node.date(Announcement.SINCE).map(OffsetDateTime::toInstant).orElse(changed);
        List<CalendarEvent> events = new ArrayList<>();
        for (Series series : Schedules.series(node, schedule.get())) {
            String entry = series.entry().path().equals(node.path())
                    ? ""
                    : "-" + series.entry().id();
            events.add(new CalendarEvent(
                    node.id() + entry,
                    title,
                    changed,
                    announced,
                    series,
                    schedule.get().off(),
                    cancelled,
                    texts(said, OURS),
                    categories,
                    places(scope, series)));
        }
        return events;
    }

    private static Map<String, String> places(Scope scope, Series series) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Occurrence date : series.dates()) {
            if (!date.place().isEmpty()) {
                StandIns.referred(scope, date.place())
                        .ifPresent(place -> places.put(date.place(), Titles.of(scope, place)));
            }
        }
        return places;
    }

    private static Map<String, String> texts(Map<String, TemplateModel> said, List<String> without) {
        Map<String, String> texts = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            if (!without.contains(name) && name.matches("[a-z-]{1,40}")) {
                texts.put(name.toUpperCase(Locale.ROOT), HtmlText.unescape(Arguments.textOf(value)));
            }
        });
        return texts;
    }
}
