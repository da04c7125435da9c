package quartier.search.schedule;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Says a rule as people say it: "jeden Montag und Mittwoch, bis 31. Januar 2027".
 *
 * @param messages key such as {@code recurrence.weekly} to a {@link MessageFormat} pattern
 */
public record RecurrenceText(Locale locale, Function<String, String> messages) {

    /** The sentence for a series with that first day. */
    public String of(Rule rule, LocalDate first) {
        String often = often(rule, first);
        if (rule.count().isPresent()) {
            return say("count", often, rule.count().getAsInt());
        }
        return rule.until().map(day -> say("until", often, date(day))).orElse(often);
    }

    private String often(Rule rule, LocalDate first) {
        String key = rule.frequency().text() + (rule.interval() == 1 ? "" : ".n");
        int n = rule.interval();
        return switch (rule.frequency()) {
            case DAILY -> say(key, n);
            case WEEKLY -> say(key, n, weekdays(rule, first));
            case MONTHLY -> say(key, n, first.getDayOfMonth());
            case MONTHLY_BY_WEEKDAY -> say(key, n, say("nth." + rule.nth(first)), weekdays(rule, first));
            case YEARLY -> say(key, n, say("day", first.getDayOfMonth(), month(first)));
        };
    }

    private String weekdays(Rule rule, LocalDate first) {
        List<String> names = rule.weekdays(first).stream().map(this::name).toList();
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : say("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, locale);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private String say(String key, Object... parts) {
        return new MessageFormat(messages.apply("recurrence." + key), locale).format(parts);
    }
}
