/**
 * The management API for programs: single nodes and properties below {@code /.rest/nodes/v1} and {@code
 * /.rest/properties/v1}, in JSON and XML. Start at {@link quartier.author.rest.ManagementApi}. Writes through the
 * commands of {@code editing} only, as the desk does.
 */
@NullMarked
package quartier.author.rest;

import org.jspecify.annotations.NullMarked;
