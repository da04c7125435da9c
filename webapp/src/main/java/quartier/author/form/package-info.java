/**
 * Dialogs bound to nodes: what a field shows, what was typed, whether it can be stored, and what that changes.
 * Start at {@link quartier.author.form.Form}. Reads nodes, never writes: the result is a change for {@code editing}.
 */
@NullMarked
package quartier.author.form;

import org.jspecify.annotations.NullMarked;
