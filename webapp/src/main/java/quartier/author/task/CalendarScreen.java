package quartier.author.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.HolidayNames;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.http.Response;
import quartier.security.Guard;
import quartier.security.Permission;

/** What is published, taken off or to be looked at in a month, day by day: a list, for it is read and not looked at. */
final class CalendarScreen implements Screen {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d. MMMM", Locale.GERMANY);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);
    private static final List<Matter.Kind> SHOWN = List.of(Matter.Kind.PLANNED, Matter.Kind.ENDS, Matter.Kind.REVIEW);

    private final Screens screens;
    private final Guard guard;
    private final Matters matters;
    private final Clock clock;

    /**
     * A day on which something happens.
     *
     * @param holiday its name; empty on other days
     * @param entries what happens by itself
     * @param reviews what somebody should look at: often much on one day
     */
    public record Day(
            String date, String label, String holiday, boolean today, List<Entry> entries, List<Entry> reviews) {}

    /** @param kind name for the style sheet */
    public record Entry(String time, String title, String url, String kind, String what) {}

    CalendarScreen(Services services, Screens screens, Matters matters) {
        this.screens = screens;
        this.guard = services.guard();
        this.matters = matters;
        this.clock = services.clock();
    }

    @Override
    public Response show(Visit visit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        YearMonth month = month(visit.query("monat"), YearMonth.from(today));
        Map<String, Object> model = new HashMap<>();
        model.put("month", month.format(MONTH));
        model.put("days", days(visit, month, today));
        model.put("before", link(month.minusMonths(1)));
        model.put("after", link(month.plusMonths(1)));
        model.put("now", month.equals(YearMonth.from(today)) ? "" : "/.author/kalender");
        return screens.page(visit, "calendar.ftl", screens.text("calendar.heading", month.format(MONTH)), model);
    }

    private static YearMonth month(String text, YearMonth usual) {
        return text.matches("[1-9]\\d{3}-(0[1-9]|1[0-2])") ? YearMonth.parse(text) : usual;
    }

    private static Link link(YearMonth month) {
        return new Link("/.author/kalender?monat=" + month, month.format(MONTH));
    }

    /** Way to another month. */
    public record Link(String url, String label) {}

    private List<Day> days(Visit visit, YearMonth month, LocalDate today) {
        Map<LocalDate, List<Matter>> due = due(visit, month);
        HolidayNames holidays = new HolidayNames(visit.registry(), screens.texts());
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<Day> days = new ArrayList<>();
        for (LocalDate day = month.atDay(1); YearMonth.from(day).equals(month); day = day.plusDays(1)) {
            List<Entry> entries = due.getOrDefault(day, List.of()).stream()
                    .flatMap(one -> visit.snapshot().node(one.path()).stream().map(node -> entry(one, node, names)))
                    .sorted(Comparator.comparing(Entry::time).thenComparing(Entry::title))
                    .toList();
            String holiday = holidays.on(day);
            if (!entries.isEmpty() || !holiday.isEmpty()) {
                days.add(day(day, holiday, day.equals(today), entries));
            }
        }
        return days;
    }

    private static Day day(LocalDate day, String holiday, boolean today, List<Entry> entries) {
        String review = Matter.Kind.REVIEW.name().toLowerCase(Locale.ROOT);
        return new Day(
                day.toString(),
                day.format(DAY),
                holiday,
                today,
                entries.stream().filter(entry -> !entry.kind().equals(review)).toList(),
                entries.stream().filter(entry -> entry.kind().equals(review)).toList());
    }

    private Map<LocalDate, List<Matter>> due(Visit visit, YearMonth month) {
        Predicate<ContentPath> readable = guard.allows(visit.person(), Permission.READ);
        Map<LocalDate, List<Matter>> found = new HashMap<>();
        for (Matter.Kind kind : SHOWN) {
            for (Matter one : matters.of(visit.registry(), kind)) {
                LocalDate day = local(one).toLocalDate();
                if (YearMonth.from(day).equals(month) && readable.test(one.path())) {
                    found.computeIfAbsent(day, key -> new ArrayList<>()).add(one);
                }
            }
        }
        return found;
    }

    private Entry entry(Matter one, ContentNode node, Choices names) {
        String kind = one.kind().name().toLowerCase(Locale.ROOT);
        boolean wholeDay = one.kind() == Matter.Kind.REVIEW;
        return new Entry(
                wholeDay ? "" : screens.text("calendar.at", local(one).format(TIME)),
                names.title(node),
                Places.open(node),
                kind,
                screens.text("calendar." + kind));
    }

    private static OffsetDateTime local(Matter one) {
        return one.at().atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
