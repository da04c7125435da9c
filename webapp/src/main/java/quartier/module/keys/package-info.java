/**
 * Which keys every mapping of a definition can have: one table, kept as text beside this package, that the reader checks
 * against, that the schemas for editors are made of and that {@code docs/modules/keys.md} lists. Start at {@link
 * quartier.module.keys.Shapes}.
 */
@NullMarked
package quartier.module.keys;

import org.jspecify.annotations.NullMarked;
