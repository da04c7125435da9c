/** One class per deed: what right it needs, what it checks, what it changes. Only {@code Editor} makes them. */
@NullMarked
package quartier.editing.deed;

import org.jspecify.annotations.NullMarked;
