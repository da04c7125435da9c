package quartier.search.schedule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;

/**
 * What an item says about one run of its dates: once, or with a rule.
 *
 * @param entry the node that carries begin and end: the item, or one of its entries
 * @param begin in local time, before any rule
 * @param end after {@code begin}; exclusive
 * @param dates the dates that come of it, in order
 */
public record Series(
        ContentNode entry,
        LocalDateTime begin,
        LocalDateTime end,
        ZoneId zone,
        boolean allDay,
        String status,
        Optional<Recurrence> recurrence,
        List<Occurrence> dates) {}
