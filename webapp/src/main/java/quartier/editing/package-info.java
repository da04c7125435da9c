/**
 * The one write door for people: commands, their checks and their outcome. Start at {@link
 * quartier.editing.Editor}; every deed is a {@link quartier.editing.Command} and a class of {@code
 * editing.deed}. What must hold for content is in {@code editing.rules}, what happens to typed text in
 * {@code editing.text}. Must not know templates' output, HTTP, {@code site} or {@code author}.
 */
@NullMarked
package quartier.editing;

import org.jspecify.annotations.NullMarked;
