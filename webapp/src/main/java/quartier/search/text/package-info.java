/** Plain text out of what content holds: HTML and files. Must not know the index. */
@NullMarked
package quartier.search.text;

import org.jspecify.annotations.NullMarked;
