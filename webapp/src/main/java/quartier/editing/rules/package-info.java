/**
 * What must hold for an item, from its form and its content type; the same for the form, an import and
 * publishing. Start at {@link quartier.editing.rules.Rules}.
 */
@NullMarked
package quartier.editing.rules;

import org.jspecify.annotations.NullMarked;
