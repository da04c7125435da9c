/**
 * HTTP as two functions: {@link quartier.http.Handler} and {@link quartier.http.Filter}. The only
 * package that touches the Servlet API (in {@code ServletBridge}). Knows no content, no user, no
 * template.
 */
@NullMarked
package quartier.http;

import org.jspecify.annotations.NullMarked;
