/**
 * Questions to other servers while a page is rendered ({@code restClients} and {@code restfn} of the format). Start at
 * {@link quartier.rendering.rest.RestCalls}. Asks nobody whom the operator has not listed.
 */
@NullMarked
package quartier.rendering.rest;

import org.jspecify.annotations.NullMarked;
