/** The page editor: the page in a frame with bars, drawn from the markers that the renderer writes. */
@NullMarked
package quartier.author.page;

import org.jspecify.annotations.NullMarked;
