package quartier.search.schedule;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * One date of something that happens.
 *
 * @param end after {@code begin} or equal to it; exclusive
 * @param day the day the rule gave, also when this date was moved: its identity within the series
 * @param status the date's own status, else that of the item; empty when neither has one
 * @param happens whether the status says that it takes place
 * @param place identifier of a place only for this date; empty for the item's own
 * @param note what visitors should know about this date; empty when there is nothing
 */
public record Occurrence(
        ZonedDateTime begin,
        ZonedDateTime end,
        LocalDate day,
        boolean allDay,
        String status,
        boolean happens,
        String place,
        String note) {}
