/**
 * Turns definitions and content into HTML. Start at {@link quartier.rendering.Renderer}. Has no users and no
 * write access: everything it needs comes in a {@link quartier.rendering.RenderContext}. The only package that
 * touches FreeMarker. Must not know {@code editing}, {@code site} or {@code author}.
 */
@NullMarked
package quartier.rendering;

import org.jspecify.annotations.NullMarked;
