/**
 * Journeys of people through the running program: both instances on real ports, a real browser, real HTTP. They know
 * addresses and what a person sees, nothing of the code behind.
 */
@NullMarked
package quartier.e2e;

import org.jspecify.annotations.NullMarked;
