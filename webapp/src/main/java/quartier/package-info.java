/**
 * The program: command line, settings and the one place where services are made and wired ({@code
 * Cms}). Knows every package; nobody knows it.
 */
@NullMarked
package quartier;

import org.jspecify.annotations.NullMarked;
