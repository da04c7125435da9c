/**
 * Who acts and what they may do: actors, roles, permissions, password hashes, sessions, CSRF. Start at
 * {@link quartier.security.Guard}.
 */
@NullMarked
package quartier.security;

import org.jspecify.annotations.NullMarked;
