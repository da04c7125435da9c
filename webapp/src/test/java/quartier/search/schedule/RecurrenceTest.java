package quartier.search.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import quartier.search.schedule.Recurrence.Change;
import quartier.search.schedule.Recurrence.LocalDateOfSeries;

class RecurrenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Test
    void everySecondWeekOnMondayAndThursday() {
        Rule rule = Rule.every(2, Frequency.WEEKLY)
                .on(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
                .count(4);
        assertThat(rule.days(MONDAY)).containsExactly(MONDAY, day(3, 4), day(3, 15), day(3, 18));
    }

    @Test
    void aWeekdayBeforeTheFirstDayBeginsInTheNextWeek() {
        Rule rule = Rule.every(1, Frequency.WEEKLY).on(DayOfWeek.MONDAY).count(1);
        assertThat(rule.days(day(3, 3))).containsExactly(day(3, 8));
    }

    @Test
    void theThirtyFirstSkipsShortMonths() {
        assertThat(Rule.every(1, Frequency.MONTHLY).count(3).days(LocalDate.of(2027, 1, 31)))
                .containsExactly(LocalDate.of(2027, 1, 31), day(3, 31), day(5, 31));
    }

    @Test
    void theLastFridayOfTheMonth() {
        Rule rule = Rule.every(1, Frequency.MONTHLY_BY_WEEKDAY)
                .on(DayOfWeek.FRIDAY)
                .nth(-1)
                .until(day(5, 1));
        assertThat(rule.days(MONDAY)).containsExactly(day(3, 26), day(4, 30));
    }

    @Test
    void aFifthMondaySkipsMonthsWithFour() {
        Rule rule = Rule.every(1, Frequency.MONTHLY_BY_WEEKDAY).nth(5).count(2);
        assertThat(rule.days(day(3, 29))).containsExactly(day(3, 29), day(5, 31));
    }

    @Test
    void theTwentyNinthOfFebruaryComesInLeapYears() {
        assertThat(Rule.every(1, Frequency.YEARLY).count(2).days(LocalDate.of(2028, 2, 29)))
                .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2032, 2, 29));
        assertThat(Rule.every(1000, Frequency.YEARLY).days(LocalDate.of(2028, 2, 29)))
                .isNotEmpty();
    }

    @Test
    void datesAreTakenOutAddedAndChanged() {
        Recurrence series = new Recurrence(
                Rule.every(1, Frequency.WEEKLY).count(4),
                Map.of(day(3, 8), "Feiertag"),
                List.of(day(3, 10).atTime(9, 0), day(3, 15).atTime(18, 0)),
                Map.of(
                        day(3, 22),
                        new Change(Optional.of(day(3, 2).atTime(20, 0)), Optional.empty(), "p", "moved", "Raum 2")));

        List<LocalDateOfSeries> dates = series.dates(MONDAY.atTime(18, 0), MONDAY.atTime(19, 30));

        assertThat(dates)
                .extracting(LocalDateOfSeries::begin)
                .containsExactly(
                        MONDAY.atTime(18, 0),
                        day(3, 2).atTime(20, 0),
                        day(3, 10).atTime(9, 0),
                        day(3, 15).atTime(18, 0));
        assertThat(dates.get(1).end()).isEqualTo(day(3, 2).atTime(21, 30));
        assertThat(dates.get(1).day()).isEqualTo(day(3, 22));
        assertThat(dates.get(1).change().note()).isEqualTo("Raum 2");
    }

    @Test
    void theClockNightsAreNamed() {
        assertThat(LocalTimes.doubt(LocalDateTime.parse("2027-03-28T02:30"), BERLIN))
                .isEqualTo(LocalTimes.Doubt.MISSING);
        assertThat(LocalTimes.doubt(LocalDateTime.parse("2027-10-31T02:30"), BERLIN))
                .isEqualTo(LocalTimes.Doubt.TWICE);
        assertThat(LocalTimes.at(LocalDateTime.parse("2027-03-28T02:30"), BERLIN)
                        .toLocalTime())
                .hasToString("03:30");
        assertThat(LocalTimes.at(LocalDateTime.parse("2027-10-31T02:30"), BERLIN)
                        .getOffset())
                .hasToString("+02:00");
    }

    @Test
    void aRuleIsSaidAsASentence() {
        Rule weekly = Rule.every(1, Frequency.WEEKLY)
                .on(DayOfWeek.WEDNESDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .until(day(12, 31));
        assertThat(RecurrenceMessages.text(Locale.GERMANY).of(weekly, MONDAY))
                .isEqualTo("jeden Montag, Mittwoch und Freitag, bis 31. Dezember 2027");
        assertThat(RecurrenceMessages.text(Locale.GERMAN)
                        .of(Rule.every(2, Frequency.MONTHLY_BY_WEEKDAY).nth(-1).count(5), MONDAY))
                .isEqualTo("alle 2 Monate am letzten Montag, insgesamt 5 Termine");
        assertThat(RecurrenceMessages.text(Locale.ENGLISH).of(Rule.every(1, Frequency.YEARLY), MONDAY))
                .isEqualTo("every year on 1 March");
    }

    @Property
    void daysAreInOrderOnceAndWithinTheirBounds(@ForAll("rules") Rule rule, @ForAll("firstDays") LocalDate first) {
        List<LocalDate> days = rule.days(first);
        assertThat(days).isSorted().doesNotHaveDuplicates();
        assertThat(days.size())
                .isLessThanOrEqualTo(Math.min(Rule.MOST, rule.count().orElse(Rule.MOST)));
        assertThat(days).allMatch(day -> !day.isBefore(first));
        rule.until().ifPresent(last -> assertThat(days).allMatch(day -> !day.isAfter(last)));
    }

    @Property
    void theTimeOfDayStaysWhenTheClocksChange(
            @ForAll("rules") Rule rule,
            @ForAll("firstDays") LocalDate first,
            @ForAll @IntRange(min = 4, max = 20) int hour) {
        LocalDateTime begin = first.atTime(hour, 15);
        for (LocalDateOfSeries date : Recurrence.of(rule).dates(begin, begin.plusMinutes(90))) {
            assertThat(LocalTimes.at(date.begin(), BERLIN).toLocalTime()).isEqualTo(begin.toLocalTime());
            assertThat(Duration.between(date.begin(), date.end())).hasMinutes(90);
        }
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Combinators.combine(
                        Arbitraries.of(Frequency.class),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7),
                        Arbitraries.integers().between(-1, 5),
                        firstDays().optional(0.5),
                        Arbitraries.integers().between(0, 500).optional(0.5))
                .as((frequency, interval, weekdays, nth, until, count) -> new Rule(
                        frequency,
                        interval,
                        weekdays,
                        nth,
                        until,
                        count.map(java.util.OptionalInt::of).orElse(java.util.OptionalInt.empty())));
    }

    @Provide
    Arbitrary<LocalDate> firstDays() {
        return Arbitraries.integers().between(0, 40_000).map(LocalDate.of(1990, 1, 1)::plusDays);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }
}
