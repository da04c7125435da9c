/**
 * Our own HTML: renders the trusted templates of the class path (the editors' desk, error pages) with automatic
 * escaping. Start at {@link quartier.rendering.view.Views}. Templates of light modules are none of its business.
 */
@NullMarked
package quartier.rendering.view;

import org.jspecify.annotations.NullMarked;
