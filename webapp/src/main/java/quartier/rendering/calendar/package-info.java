/**
 * Calendars as RFC 5545 and 7986 write them. Start at {@link quartier.rendering.calendar.CalendarText}. Knows dates
 * and texts; must not know templates.
 */
@NullMarked
package quartier.rendering.calendar;

import org.jspecify.annotations.NullMarked;
