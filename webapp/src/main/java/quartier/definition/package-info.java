/**
 * Records for everything a light module can define, and {@link quartier.definition.Problem}s with their
 * {@link quartier.definition.Origin}. Plain values of the JDK: read once at the border by {@code
 * module}, then used everywhere. Key names follow Magnolia's documented format.
 */
@NullMarked
package quartier.definition;

import org.jspecify.annotations.NullMarked;
