/**
 * What visitors get: pages, files, JSON and feeds, redirects, the page cache. Must not know {@code
 * author} or {@code editing}.
 */
@NullMarked
package quartier.site;

import org.jspecify.annotations.NullMarked;
