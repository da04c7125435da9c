/**
 * What happens by itself at some time: planned publication, withdrawal, the end of the trash. Start at {@link
 * quartier.editing.schedule.Scheduler}; what is due when is said by {@link quartier.editing.schedule.Timetable}
 * and kept in an {@link quartier.editing.schedule.Agenda}. Decides nothing: it does what a person has approved, by
 * the same commands.
 */
@NullMarked
package quartier.editing.schedule;

import org.jspecify.annotations.NullMarked;
