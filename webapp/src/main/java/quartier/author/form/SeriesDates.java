package quartier.author.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import quartier.content.ContentNode;
import quartier.definition.Capabilities.Schedule;
import quartier.definition.Field;
import quartier.rendering.view.ViewMessages;
import quartier.search.schedule.Occurrence;
import quartier.search.schedule.Recurrence;
import quartier.search.schedule.RecurrenceMessages;
import quartier.search.schedule.Rule;
import quartier.search.schedule.Schedules;

/**
 * The dates that a form gives as it is typed, so that people see what a rule means before it counts; each with what
 * can be done about it.
 */
final class SeriesDates {
    /** Properties of the rule that hold what differs from it; fixed by {@code docs/modules/schedules.md}. */
    static final List<String> DIFFERENCES = List.of("exceptions", "extra", "overrides");

    private static final int SHOWN = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);

    private final FormContext.When when;
    private final ViewMessages texts;
    private final Field.Composite rule;
    private final Control.Head head;
    private final Map<LocalDate, String> skipped;
    private final Map<LocalDate, String> changed;
    private final List<String> changeKeys;
    private final UnaryOperator<String> statusLabel;
    private final HolidayNames holidays;

    SeriesDates(
            FormContext context,
            FormContext.When when,
            Field.Composite rule,
            Control.Head head,
            Value.Parts typed,
            UnaryOperator<String> statusLabel) {
        this.when = when;
        this.texts = context.texts();
        this.rule = rule;
        this.head = head;
        this.skipped = keysByDay(typed.part("exceptions"));
        this.changed = keysByDay(typed.part("overrides"));
        this.changeKeys = typed.part("overrides") instanceof Value.Entries entries
                ? entries.entries().stream().map(Value.Entry::key).toList()
                : List.of();
        this.statusLabel = statusLabel;
        this.holidays = new HolidayNames(context.registry(), context.texts());
    }

    private static Map<LocalDate, String> keysByDay(Value value) {
        Map<LocalDate, String> keys = new HashMap<>();
        if (value instanceof Value.Entries entries) {
            for (Value.Entry entry : entries.entries()) {
                if (entry.value() instanceof Value.Parts parts) {
                    GermanDate.date(parts.text("date")).ifPresent(day -> keys.putIfAbsent(day, entry.key()));
                }
            }
        }
        return keys;
    }

    /** @param item what the form would store */
    Control.Dates of(ContentNode item) {
        Schedule schedule = when.schedule();
        Optional<Recurrence> series = Schedules.recurrence(item, schedule);
        List<Occurrence> dates = Schedules.of(item, schedule);
        Optional<LocalDate> first = item.date(schedule.begin())
                .map(begin -> begin.atZoneSameInstant(Schedules.zone(schedule)).toLocalDate())
                .or(() -> dates.stream().findFirst().map(Occurrence::day));
        if (first.isEmpty()) {
            return Control.Dates.none(texts.text("dates.noBegin"));
        }
        List<Placed> all = new ArrayList<>();
        dates.forEach(date -> all.add(new Placed(date.begin(), taking(date, item))));
        series.ifPresent(s -> s.exceptions().forEach((day, reason) -> all.add(out(day, reason, s, first.get(), item))));
        all.sort(Comparator.comparing(Placed::at));
        Instant today = when.now()
                .atZone(Schedules.zone(schedule))
                .toLocalDate()
                .atStartOfDay(Schedules.zone(schedule))
                .toInstant();
        List<Placed> coming =
                all.stream().filter(p -> !p.at().toInstant().isBefore(today)).toList();
        List<Placed> shown = coming.subList(0, Math.min(SHOWN, coming.size()));
        int more = coming.size() - shown.size();
        return new Control.Dates(
                sentence(series, first.get()),
                summary(dates, today),
                series.filter(s -> isEndless(s.rule()))
                        .map(s -> texts.text("dates.endless", Rule.MOST))
                        .orElse(""),
                all.size() > coming.size() ? texts.text("dates.past", all.size() - coming.size()) : "",
                shown.stream().map(Placed::date).toList(),
                more > 0
                        ? texts.text(
                                "dates.more", more, DAY.format(all.getLast().at()))
                        : "");
    }

    /** A date with its place in the order. */
    private record Placed(ZonedDateTime at, Control.OneDate date) {}

    private static boolean isEndless(Rule rule) {
        return rule.until().isEmpty() && rule.count().isEmpty();
    }

    private String sentence(Optional<Recurrence> series, LocalDate first) {
        return series.map(s -> {
                    String said = RecurrenceMessages.text(Locale.GERMANY).of(s.rule(), first);
                    return Character.toUpperCase(said.charAt(0)) + said.substring(1);
                })
                .orElse(texts.text("dates.once"));
    }

    private String summary(List<Occurrence> dates, Instant today) {
        if (dates.isEmpty()) {
            return texts.text("dates.none");
        }
        return dates.size() == 1
                ? texts.text("dates.summaryOne", DAY.format(dates.getFirst().begin()))
                : texts.text(
                        "dates.summary",
                        dates.size(),
                        dates.stream()
                                .filter(date -> !date.begin().toInstant().isBefore(today))
                                .count());
    }

    private Control.OneDate taking(Occurrence date, ContentNode item) {
        String key = Optional.ofNullable(changed.get(date.day())).orElse("");
        boolean moved = !date.begin().toLocalDate().equals(date.day());
        String said = !date.happens() || !key.isEmpty() && !date.status().isEmpty()
                ? statusLabel.apply(date.status())
                : moved ? texts.text("dates.moved", DAY.format(date.day())) : "";
        String day = TYPED_DAY.format(date.day());
        boolean recurs = Schedules.recurrence(item, when.schedule()).isPresent();
        List<Control.DateDeed> deeds = new ArrayList<>();
        if (recurs && !head.readOnly()) {
            if (date.happens() && key.isEmpty()) {
                skip(day).ifPresent(deeds::add);
            }
            cancel(date, day, key).ifPresent(deeds::add);
            change(date, day, key).ifPresent(deeds::add);
        }
        return new Control.OneDate(
                id(date.day()),
                holidays.beside(DAY.format(date.begin()), date.begin().toLocalDate()),
                time(date),
                date.happens() ? said.isEmpty() ? "" : "changed" : "off",
                said,
                date.note(),
                deeds);
    }

    private Placed out(LocalDate day, String reason, Recurrence series, LocalDate first, ContentNode item) {
        ZoneId zone = Schedules.zone(when.schedule());
        LocalTime time = item.date(when.schedule().begin())
                .map(begin -> begin.atZoneSameInstant(zone).toLocalTime())
                .orElse(LocalTime.MIDNIGHT);
        boolean ofRule = series.rule().days(first).contains(day);
        Optional<Control.DateDeed> back = head.readOnly()
                ? Optional.empty()
                : Optional.ofNullable(skipped.get(day))
                        .map(key -> deed("back", "skip", day, "weg|" + head.key() + ".exceptions|" + key));
        return new Placed(
                day.atTime(time).atZone(zone),
                new Control.OneDate(
                        id(day),
                        holidays.beside(DAY.format(day), day),
                        "",
                        "skipped",
                        texts.text(ofRule ? "dates.skipped" : "dates.notOfRule"),
                        reason,
                        back.map(List::of).orElse(List.of())));
    }

    private Optional<Control.DateDeed> skip(String day) {
        return has("exceptions", "date")
                ? Optional.of(deed("skip", "skip", day(day), "hinzu|" + head.key() + ".exceptions||date=" + day))
                : Optional.empty();
    }

    private Optional<Control.DateDeed> cancel(Occurrence date, String day, String key) {
        if (!has("overrides", "status") || when.schedule().off().isEmpty()) {
            return Optional.empty();
        }
        String list = head.key() + ".overrides|" + key;
        String off = when.schedule().off().getFirst();
        if (date.happens()) {
            return Optional.of(
                    key.isEmpty()
                            ? deed("cancel", "cancel", date.day(), "hinzu|" + list + "|date=" + day + "&status=" + off)
                            : deed("cancel", "cancel", date.day(), "setze|" + list + "|status=" + off));
        }
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(deed("uncancel", "cancel", date.day(), "setze|" + list + "|status="));
    }

    private Optional<Control.DateDeed> change(Occurrence date, String day, String key) {
        if (!has("overrides", "date")) {
            return Optional.empty();
        }
        String list = head.key() + ".overrides";
        String entry = key.isEmpty() ? FormOperation.fresh(changeKeys) : key;
        String focus = Control.id(list + "." + entry + "." + (has("overrides", "begin") ? "begin" : "date"));
        String values = "date=" + day
                + (date.allDay() || !has("overrides", "begin")
                        ? ""
                        : "&begin=" + TYPED_DAY.format(date.begin()) + "&begin.zeit=" + TIME.format(date.begin()));
        return Optional.of(new Control.DateDeed(
                id(date.day()) + "-change",
                texts.text("dates.change"),
                key.isEmpty() ? "hinzu|" + list + "||" + values : "neu|" + list,
                focus));
    }

    private Control.DateDeed deed(String text, String slot, LocalDate day, String operation) {
        return new Control.DateDeed(id(day) + "-" + slot, texts.text("dates." + text), operation, "");
    }

    private static LocalDate day(String typed) {
        return LocalDate.parse(typed, TYPED_DAY);
    }

    private String id(LocalDate day) {
        return head.id() + "-" + day;
    }

    private boolean has(String list, String part) {
        return rule.fields().stream()
                .filter(field -> field.name().equals(list))
                .filter(Field.Multi.class::isInstance)
                .map(field -> ((Field.Multi) field).field())
                .filter(Field.Composite.class::isInstance)
                .flatMap(field -> ((Field.Composite) field).fields().stream())
                .anyMatch(field -> field.name().equals(part));
    }

    private String time(Occurrence date) {
        LocalDate last = date.end().toLocalDate();
        boolean untilMidnight = date.end().toLocalTime().equals(LocalTime.MIDNIGHT);
        if (date.allDay()) {
            LocalDate end = last.minusDays(1);
            return end.isAfter(date.begin().toLocalDate())
                    ? texts.text("dates.allDayUntil", DAY.format(end))
                    : texts.text("dates.allDay");
        }
        String from = TIME.format(date.begin());
        if (untilMidnight && last.equals(date.begin().toLocalDate().plusDays(1))) {
            return texts.text("dates.from", from);
        }
        return last.equals(date.begin().toLocalDate())
                ? texts.text("dates.fromTo", from, TIME.format(date.end()))
                : texts.text("dates.fromToDay", from, DAY.format(date.end()), TIME.format(date.end()));
    }
}
