/**
 * Keeps hostile or broken templates within bounds: time, output, nesting. {@link quartier.rendering.guard.Watchdog}
 * stops what runs too long, {@link quartier.rendering.guard.Output} what writes too much.
 */
@NullMarked
package quartier.rendering.guard;

import org.jspecify.annotations.NullMarked;
