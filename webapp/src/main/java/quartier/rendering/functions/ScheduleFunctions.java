package quartier.rendering.functions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.definition.Capabilities;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Scope;
import quartier.search.schedule.Occurrence;
import quartier.search.schedule.Recurrence;
import quartier.search.schedule.RecurrenceMessages;
import quartier.search.schedule.RecurrenceText;
import quartier.search.schedule.Schedules;

/** When an item happens: its dates, its rule as a sentence, whether it is over. */
final class ScheduleFunctions {
    private final Map<Locale, RecurrenceText> sentences = new ConcurrentHashMap<>();

    /** Dates from a moment on (from now when none is named); holds until the first of them ends. */
    List<Map<String, Object>> occurrences(Scope scope, ContentNode item, Instant from, int limit) {
        List<Occurrence> dates = all(scope, item).stream()
                .filter(date -> date.end().toInstant().isAfter(from))
                .toList();
        dates.stream()
                .map(date -> date.end().toInstant())
                .filter(end -> end.isAfter(scope.clock().instant()))
                .min(Instant::compareTo)
                .ifPresent(scope.reads()::until);
        return dates.stream().limit(limit).map(ScheduleFunctions::shown).toList();
    }

    /** The rule as people say it; null when the item does not recur. */
    @Nullable
    String recurrence(Scope scope, ContentNode item) {
        Optional<Recurrence> rule = schedule(scope, item).flatMap(schedule -> Schedules.recurrence(item, schedule));
        Optional<Occurrence> first = all(scope, item).stream().findFirst();
        return rule.isEmpty() || first.isEmpty()
                ? null
                : sentences
                        .computeIfAbsent(scope.locale(), RecurrenceMessages::text)
                        .of(rule.get().rule(), first.get().day());
    }

    /** Whether the last date has ended; the page then holds exactly until it does. */
    boolean isOver(Scope scope, ContentNode item) {
        List<Occurrence> dates = all(scope, item);
        if (dates.isEmpty()) {
            return false;
        }
        Instant end = dates.stream()
                .map(date -> date.end().toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
        boolean over = !end.isAfter(scope.clock().instant());
        if (!over) {
            scope.reads().until(end);
        }
        return over;
    }

    /** Whether the item has left lists and search; the page then holds exactly until it does. */
    boolean isArchived(Scope scope, ContentNode item) {
        Optional<Instant> moment = scope.registry()
                .contentTypeOf(item.path().workspace(), item.primaryType())
                .flatMap(type -> type.capabilities()
                        .schedule()
                        .flatMap(schedule -> Schedules.archived(
                                item, schedule, type.capabilities().lifecycle())));
        boolean archived =
                moment.isPresent() && !moment.get().isAfter(scope.clock().instant());
        if (!archived) {
            moment.ifPresent(scope.reads()::until);
        }
        return archived;
    }

    /** Whether a moment, or with {@code day} the whole day it is in, has passed; the page holds exactly until it has. */
    static boolean isPast(Scope scope, Arguments a) throws freemarker.template.TemplateModelException {
        if (a.text(0).isEmpty()) {
            return false;
        }
        ZonedDateTime date =
                OffsetDateTime.parse(a.text(0)).atZoneSameInstant(scope.zone().toZoneId());
        ZonedDateTime end =
                a.text(1).equals("day") ? date.toLocalDate().plusDays(1).atStartOfDay(date.getZone()) : date;
        boolean past = !end.toInstant().isAfter(scope.clock().instant());
        if (!past) {
            scope.reads().until(end.toInstant());
        }
        return past;
    }

    private static List<Occurrence> all(Scope scope, ContentNode item) {
        return schedule(scope, item)
                .map(schedule -> Schedules.of(item, schedule))
                .orElse(List.of());
    }

    private static Optional<Capabilities.Schedule> schedule(Scope scope, ContentNode item) {
        return scope.registry()
                .contentTypeOf(item.path().workspace(), item.primaryType())
                .flatMap(type -> type.capabilities().schedule());
    }

    private static Map<String, Object> shown(Occurrence date) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("begin", date.begin());
        map.put("end", date.end());
        map.put("allDay", date.allDay());
        map.put("status", HtmlText.escape(date.status()));
        map.put("happens", date.happens());
        map.put("place", date.place());
        map.put("note", HtmlText.escape(date.note()));
        return map;
    }

    static Instant from(Scope scope, Map<String, freemarker.template.TemplateModel> options)
            throws freemarker.template.TemplateModelException {
        return options.get("from") instanceof freemarker.template.TemplateDateModel date
                ? date.getAsDate().toInstant()
                : Arguments.textOf(options.get("from")).equals("begin")
                        ? Instant.MIN
                        : scope.clock().instant();
    }
}
