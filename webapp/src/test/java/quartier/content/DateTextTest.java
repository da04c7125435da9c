package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T18:30:00.000+01:00",
                "2026-11-22T18:30:00+0100",
                "2026-11-22 18:30 +01",
                "2026-11-22T17:30Z"
            })
    void offsetsAreReadInEverySpellingOfIso8601(String text) {
        assertThat(DateText.parse(text)).isAtSameInstantAs(EVENING);
    }

    @Test
    void whatIsWrittenIsReadAgainAndATimeWithoutOffsetIsRefused() {
        assertThat(DateText.of(EVENING)).isEqualTo("2026-11-22T18:30:00.000+01:00");
        assertThat(DateText.parse(DateText.of(EVENING))).isEqualTo(EVENING);
        assertThatThrownBy(() -> DateText.parse("2026-11-22T18:30:00")).isInstanceOf(DateTimeParseException.class);
    }
}
