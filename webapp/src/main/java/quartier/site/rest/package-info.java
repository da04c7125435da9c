/**
 * JSON for other programs: delivery endpoints as light modules define them, and the description of everything below
 * {@code /.rest}. Reads only, from a snapshot.
 */
@NullMarked
package quartier.site.rest;

import org.jspecify.annotations.NullMarked;
