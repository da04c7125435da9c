/**
 * What editors get: the desk with tree, lists, forms and page editor, drawn on the server. Every
 * change goes through {@code editing}. Must not know {@code site}.
 */
@NullMarked
package quartier.author;

import org.jspecify.annotations.NullMarked;
