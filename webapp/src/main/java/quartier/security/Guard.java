package quartier.security;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentPath;
import quartier.content.Snapshot;

/**
 * The only answer to "may they". Roles are content: they are read from the newest snapshot and kept
 * until it changes, so a right that is taken away is gone with the next question.
 *
 * <p>Reading and writing follow Magnolia's access control lists. Publishing needs a role with {@code
 * quartier:permissions: publish} <em>and</em> the syndicate bit at the place, because Magnolia's usual
 * "read/write" (63) contains that bit and must not make every author a publisher. {@code administer}
 * opens every workspace.
 */
public final class Guard {
    private final Supplier<Snapshot> snapshots;
    private volatile @Nullable Policy policy;

    public Guard(Supplier<Snapshot> snapshots) {
        this.snapshots = snapshots;
    }

    /** Whether the actor may do that with the node at that path (which need not exist yet). */
    public boolean may(Actor actor, Permission permission, ContentPath path) {
        return switch (actor) {
            case Actor.Job job -> true;
            case Actor.Anonymous anonymous ->
                permission == Permission.READ
                        && policy().ofRole("anonymous", path.workspace()).grants(Acl.READ, path.path());
            case Actor.Person person -> may(policy(), person, permission, path);
        };
    }

    /** The same for many paths at once, by the roles as they are now. */
    public Predicate<ContentPath> allows(Actor.Person person, Permission permission) {
        Policy now = policy();
        return path -> may(now, person, permission, path);
    }

    /** Whether the actor may do that anywhere. */
    public boolean may(Actor actor, Permission permission) {
        return switch (actor) {
            case Actor.Job job -> true;
            case Actor.Anonymous anonymous -> false;
            case Actor.Person person -> somewhere(policy(), person, permission);
        };
    }

    /**
     * Whether the actor may send requests to that address: the entries of {@code acl_uri}, Magnolia's "web access".
     * Without an entry nothing is open but to the administration.
     */
    public boolean mayRequest(Actor actor, boolean writing, String address) {
        long bits = writing ? Acl.WRITE : Acl.READ;
        return switch (actor) {
            case Actor.Job job -> true;
            case Actor.Anonymous anonymous ->
                policy().ofRole("anonymous", Policy.ADDRESSES).grants(bits, address);
            case Actor.Person person ->
                policy().deed(person, Permission.ADMINISTER)
                        || policy().acl(person, Policy.ADDRESSES).grants(bits, address);
        };
    }

    /**
     * Whether {@code acl_uri} shuts that address to somebody whom other rights let in. Unlike in Magnolia silence shuts
     * nothing: rights to content are enough to look at content.
     */
    public boolean isShut(Actor actor, boolean writing, String address) {
        return actor instanceof Actor.Person person
                && policy().acl(person, Policy.ADDRESSES).speaksOf(address)
                && !mayRequest(actor, writing, address);
    }

    /** Whether a workspace holds content; accounts, roles and the machine's own have ways of their own. */
    public static boolean isContent(String workspace) {
        return !Policy.RESERVED.contains(workspace);
    }

    private static boolean may(Policy policy, Actor.Person person, Permission permission, ContentPath path) {
        if (policy.deed(person, Permission.ADMINISTER)) {
            return true;
        }
        Acl acl = policy.acl(person, path.workspace());
        return switch (permission) {
            case READ -> acl.grants(Acl.READ, path.path());
            case WRITE -> acl.grants(Acl.WRITE, path.path());
            case PUBLISH -> policy.deed(person, Permission.PUBLISH) && acl.grants(Acl.SYNDICATE, path.path());
            case ADMINISTER -> false;
        };
    }

    private static boolean somewhere(Policy policy, Actor.Person person, Permission permission) {
        if (policy.deed(person, Permission.ADMINISTER)) {
            return true;
        }
        return switch (permission) {
            case READ -> policy.somewhere(person, Acl.READ);
            case WRITE -> policy.somewhere(person, Acl.WRITE);
            case PUBLISH -> policy.deed(person, Permission.PUBLISH) && policy.somewhere(person, Acl.SYNDICATE);
            case ADMINISTER -> false;
        };
    }

    private Policy policy() {
        Snapshot now = snapshots.get();
        Policy known = policy;
        if (known == null || !known.revision().equals(now.revision())) {
            known = new Policy(now);
            policy = known;
        }
        return known;
    }
}
