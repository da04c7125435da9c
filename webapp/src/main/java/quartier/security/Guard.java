package quartier.security;

import quartier.content.ContentPath;

/** The only answer to "may they". */
public final class Guard {
    /** Whether the actor may do that with the node at that path (which need not exist yet). */
    public boolean may(Actor actor, Permission permission, ContentPath path) {
        throw new UnsupportedOperationException();
    }

    /** Whether the actor may do that anywhere. */
    public boolean may(Actor actor, Permission permission) {
        throw new UnsupportedOperationException();
    }
}
