/** A tool that tries light modules from elsewhere; needs none of their files here. Start at {@link quartier.compat.Compatibility}. */
@NullMarked
package quartier.compat;

import org.jspecify.annotations.NullMarked;
