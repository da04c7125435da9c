package quartier.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as published for the years; the early and the late Easter among them. */
class HolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22"
    })
    void easterIsWhereTheChurchHasIt(LocalDate easter) {
        assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void theHolidaysOfAStateAreThoseOfItsLaw() {
        assertThat(new Holidays("DE-NW").in(2027).keySet())
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2027-01-01",
                        "2027-03-26",
                        "2027-03-29",
                        "2027-05-01",
                        "2027-05-06",
                        "2027-05-17",
                        "2027-05-27",
                        "2027-10-03",
                        "2027-11-01",
                        "2027-12-25",
                        "2027-12-26");
        assertThat(new Holidays("DE-SN").on(LocalDate.of(2026, 11, 18))).contains("repentance");
        assertThat(new Holidays("DE-NW").on(LocalDate.of(2026, 11, 18))).isEmpty();
        assertThat(Holidays.NONE.in(2027)).isEmpty();
        assertThat(new Holidays("DE-XX").isKnown()).isFalse();
        assertThat(new Holidays("FR").isKnown()).isFalse();
    }
}
