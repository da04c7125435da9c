package quartier.definition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The public holidays of Germany or of one of its states as the law stands, worked out and not looked up. Holidays of
 * single towns are left out.
 *
 * @param region as in ISO 3166-2, such as {@code DE-NW}; {@code DE} for those that all states have; empty for none
 */
public record Holidays(String region) {
    public static final Holidays NONE = new Holidays("");

    private static final Set<String> STATES =
            Set.of("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH");
    private static final Set<String> EPIPHANY = Set.of("BW", "BY", "ST");
    private static final Set<String> WOMEN = Set.of("BE", "MV");
    private static final Set<String> SUNDAYS = Set.of("BB");
    private static final Set<String> CORPUS_CHRISTI = Set.of("BW", "BY", "HE", "NW", "RP", "SL");
    private static final Set<String> ASSUMPTION = Set.of("SL");
    private static final Set<String> CHILDREN = Set.of("TH");
    private static final Set<String> REFORMATION = Set.of("BB", "HB", "HH", "MV", "NI", "SH", "SN", "ST", "TH");
    private static final Set<String> ALL_SAINTS = Set.of("BW", "BY", "NW", "RP", "SL");
    private static final Set<String> REPENTANCE = Set.of("SN");

    /** Whether its holidays are known. */
    public boolean isKnown() {
        return region.isEmpty() || region.equals("DE") || region.startsWith("DE-") && STATES.contains(state());
    }

    /** The name of the holiday in message bundles; empty on other days. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(in(day.getYear()).get(day));
    }

    /** Their names in message bundles by day. */
    public Map<LocalDate, String> in(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        if (region.isEmpty() || !isKnown()) {
            return days;
        }
        LocalDate easter = easter(year);
        days.put(LocalDate.of(year, 1, 1), "newYear");
        days.put(easter.minusDays(2), "goodFriday");
        days.put(easter.plusDays(1), "easterMonday");
        days.put(LocalDate.of(year, 5, 1), "labour");
        days.put(easter.plusDays(39), "ascension");
        days.put(easter.plusDays(50), "whitMonday");
        days.put(LocalDate.of(year, 10, 3), "unity");
        days.put(LocalDate.of(year, 12, 25), "christmas");
        days.put(LocalDate.of(year, 12, 26), "christmasSecond");
        ofState(days, year, easter);
        return days;
    }

    private void ofState(Map<LocalDate, String> days, int year, LocalDate easter) {
        put(days, EPIPHANY, LocalDate.of(year, 1, 6), "epiphany");
        put(days, WOMEN, LocalDate.of(year, 3, 8), "women");
        put(days, SUNDAYS, easter, "easterSunday");
        put(days, SUNDAYS, easter.plusDays(49), "whitSunday");
        put(days, CORPUS_CHRISTI, easter.plusDays(60), "corpusChristi");
        put(days, ASSUMPTION, LocalDate.of(year, 8, 15), "assumption");
        put(days, CHILDREN, LocalDate.of(year, 9, 20), "children");
        put(days, REFORMATION, LocalDate.of(year, 10, 31), "reformation");
        put(days, ALL_SAINTS, LocalDate.of(year, 11, 1), "allSaints");
        LocalDate repentance = LocalDate.of(year, 11, 23).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
        put(days, REPENTANCE, repentance, "repentance");
    }

    private void put(Map<LocalDate, String> days, Set<String> states, LocalDate day, String name) {
        if (states.contains(state())) {
            days.put(day, name);
        }
    }

    private String state() {
        return region.length() > 3 ? region.substring(3) : "";
    }

    /** The Sunday after the first full moon of spring, by the church's reckoning (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int days = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
