package quartier.rendering.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import quartier.search.schedule.Series;

/**
 * One entry of a calendar.
 *
 * @param uid stays the same for ever
 * @param changed when it was changed last
 * @param announced when dates, place or status were changed last; a later change has a higher sequence
 * @param off values of a date's status that mean that it is cancelled
 * @param cancelled word in front of the title of a cancelled date, such as {@code ABGESAGT}
 * @param texts further properties by their name in RFC 5545, such as {@code LOCATION}
 * @param categories words
 * @param places place of a date that has another one, by identifier
 */
public record CalendarEvent(
        String uid,
        String title,
        Instant changed,
        Instant announced,
        Series series,
        List<String> off,
        String cancelled,
        Map<String, String> texts,
        List<String> categories,
        Map<String, String> places) {}
