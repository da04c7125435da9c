/**
 * The one write door for people: commands, their checks and their outcome. Start at {@link
 * quartier.editing.Editor}.
 */
@NullMarked
package quartier.editing;

import org.jspecify.annotations.NullMarked;
