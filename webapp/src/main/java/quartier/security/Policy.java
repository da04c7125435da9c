package quartier.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;

/** All roles of one revision, and what somebody's roles grant together. */
final class Policy {
    /** Workspaces that entries "for all content" do not reach: accounts and the machine's own. */
    static final Set<String> RESERVED =
            Set.of("users", "usergroups", "userroles", "config", "keystore", "mgnlVersion", "mgnlSystem", "uri");

    /** Under this name the web access list stands among the lists of workspaces ({@code acl_uri}). */
    static final String ADDRESSES = "uri";

    private final Snapshot snapshot;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<Actor.Person, List<Role>> grants = new ConcurrentHashMap<>();

    Policy(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.node(ContentPath.root("userroles")).ifPresent(this::collect);
    }

    String revision() {
        return snapshot.revision();
    }

    boolean deed(Actor.Person person, Permission deed) {
        return grants(person).stream().anyMatch(role -> role.deeds().contains(deed));
    }

    Acl acl(Actor.Person person, String workspace) {
        List<AclEntry> entries = new ArrayList<>();
        for (Role role : grants(person)) {
            entries.addAll(role.acls().getOrDefault(workspace, List.of()));
            if (!RESERVED.contains(workspace)) {
                entries.addAll(role.acls().getOrDefault(Role.EVERYWHERE, List.of()));
            }
        }
        return new Acl(entries);
    }

    boolean somewhere(Actor.Person person, long bits) {
        return grants(person).stream()
                .flatMap(role -> role.acls().values().stream())
                .anyMatch(entries -> new Acl(entries).grantsSomewhere(bits));
    }

    Acl ofRole(String role, String workspace) {
        Role found = roles.get(role);
        return found == null ? Acl.NONE : new Acl(found.acls().getOrDefault(workspace, List.of()));
    }

    private List<Role> grants(Actor.Person person) {
        return grants.computeIfAbsent(person, this::read);
    }

    private List<Role> read(Actor.Person person) {
        List<Role> all = new ArrayList<>();
        for (String name : person.roles()) {
            Role role = roles.get(name);
            if (role != null) {
                all.add(role);
            }
        }
        if (!person.roles().isEmpty()) {
            Accounts.node(snapshot, person.name())
                    .map(Role::of)
                    .map(own -> new Role(Set.of(), own.acls()))
                    .ifPresent(all::add);
        }
        return all;
    }

    private void collect(ContentNode node) {
        for (ContentNode child : node.children()) {
            if (child.isType("mgnl:role")) {
                roles.put(child.name(), Role.of(child));
            } else if (child.isType("mgnl:folder")) {
                collect(child);
            }
        }
    }
}
