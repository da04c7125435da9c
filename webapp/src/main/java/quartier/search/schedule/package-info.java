/**
 * When things happen: recurrence rules, their dates in local time, and how both are read from content.
 * Pure {@code java.time}; start at {@link quartier.search.schedule.Schedules}. Must not know Lucene.
 */
@NullMarked
package quartier.search.schedule;

import org.jspecify.annotations.NullMarked;
