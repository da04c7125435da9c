package quartier.search.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days a series takes, as RFC 5545 counts them: weeks begin on Monday, a day that a month does not have is
 * left out, and {@code count} includes days that are taken out again later.
 *
 * @param interval every so many days, weeks, months or years
 * @param weekdays for {@link Frequency#WEEKLY} and {@link Frequency#MONTHLY_BY_WEEKDAY}; empty for the first day's
 * @param nth which weekday of the month: 1 to 5, or -1 for the last; 0 for the first day's
 * @param until last possible day
 * @param count number of days
 */
public record Rule(
        Frequency frequency,
        int interval,
        Set<DayOfWeek> weekdays,
        int nth,
        Optional<LocalDate> until,
        OptionalInt count) {
    /** No rule gives more days than this. */
    public static final int MOST = 200;

    /** Periods looked at in vain before a rule is given up (29 February every 100 years). */
    private static final int PATIENCE = 1000;

    public Rule {
        weekdays = Set.copyOf(weekdays);
        if (interval < 1 || nth < -1 || nth > 5) {
            throw new IllegalArgumentException("interval " + interval + " (at least 1), nth " + nth + " (-1 to 5)");
        }
    }

    public static Rule every(int interval, Frequency frequency) {
        return new Rule(frequency, interval, Set.of(), 0, Optional.empty(), OptionalInt.empty());
    }

    public Rule on(DayOfWeek... days) {
        return new Rule(frequency, interval, Set.of(days), nth, until, count);
    }

    public Rule nth(int which) {
        return new Rule(frequency, interval, weekdays, which, until, count);
    }

    public Rule until(LocalDate day) {
        return new Rule(frequency, interval, weekdays, nth, Optional.of(day), count);
    }

    public Rule count(int days) {
        return new Rule(frequency, interval, weekdays, nth, until, OptionalInt.of(days));
    }

    /** The days of a series that begins on or after that day, in order, each once, at most {@link #MOST}. */
    public List<LocalDate> days(LocalDate first) {
        int limit = Math.clamp(count.orElse(MOST), 0, MOST);
        LocalDate last = until.orElse(LocalDate.MAX);
        List<LocalDate> days = new ArrayList<>();
        int vain = 0;
        for (long period = 0; days.size() < limit && vain < PATIENCE; period++) {
            int before = days.size();
            LocalDate begin = begin(first, period * interval);
            if (begin.isAfter(last) || begin.getYear() > first.getYear() + PATIENCE) {
                break;
            }
            for (LocalDate day : daysOfPeriod(first, begin)) {
                if (!day.isBefore(first) && !day.isAfter(last) && days.size() < limit) {
                    days.add(day);
                }
            }
            vain = days.size() == before ? vain + 1 : 0;
        }
        return days;
    }

    /** The weekdays the rule speaks of, Monday first. */
    public Set<DayOfWeek> weekdays(LocalDate first) {
        return new TreeSet<>(weekdays.isEmpty() ? Set.of(first.getDayOfWeek()) : weekdays);
    }

    /** Which weekday of the month it is for a series with that first day. */
    public int nth(LocalDate first) {
        return nth == 0 ? (first.getDayOfMonth() - 1) / 7 + 1 : nth;
    }

    private LocalDate begin(LocalDate first, long steps) {
        return switch (frequency) {
            case DAILY -> first.plusDays(steps);
            case WEEKLY ->
                first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(steps);
            case MONTHLY, MONTHLY_BY_WEEKDAY -> first.withDayOfMonth(1).plusMonths(steps);
            case YEARLY -> first.withDayOfYear(1).plusYears(steps);
        };
    }

    private List<LocalDate> daysOfPeriod(LocalDate first, LocalDate begin) {
        return switch (frequency) {
            case DAILY -> List.of(begin);
            case WEEKLY ->
                weekdays(first).stream()
                        .map(day -> begin.plus(day.getValue() - 1L, ChronoUnit.DAYS))
                        .toList();
            case MONTHLY ->
                first.getDayOfMonth() <= begin.lengthOfMonth()
                        ? List.of(begin.withDayOfMonth(first.getDayOfMonth()))
                        : List.of();
            case MONTHLY_BY_WEEKDAY ->
                weekdays(first).stream()
                        .map(day -> begin.with(TemporalAdjusters.dayOfWeekInMonth(nth(first), day)))
                        .filter(day -> day.getMonth() == begin.getMonth())
                        .sorted()
                        .toList();
            case YEARLY ->
                first.getDayOfMonth() <= begin.withMonth(first.getMonthValue()).lengthOfMonth()
                        ? List.of(begin.withMonth(first.getMonthValue()).withDayOfMonth(first.getDayOfMonth()))
                        : List.of();
        };
    }
}
