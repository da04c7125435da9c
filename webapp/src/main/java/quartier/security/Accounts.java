package quartier.security;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.Snapshot;

/** Reads users, groups and roles from the workspaces where Magnolia keeps them. */
public final class Accounts {
    /** Where editors' accounts are. */
    public static final ContentPath EDITORS = ContentPath.of("users", "/admin");

    /** Property of a user whose password has to be changed at the next login. */
    public static final String PASSWORD_EXPIRED = "quartier:passwordExpired";

    /** Magnolia's property for the password hash. */
    public static final String PASSWORD = "pswd";

    private Accounts() {}

    /** The editor with that login name. */
    public static Optional<Account> find(Snapshot snapshot, String name) {
        return node(snapshot, name).map(node -> account(snapshot, node));
    }

    /** All editors, by name. */
    public static List<Account> all(Snapshot snapshot) {
        List<ContentNode> users = new ArrayList<>();
        snapshot.node(EDITORS).ifPresent(node -> collect(node, "mgnl:user", users));
        return users.stream()
                .map(node -> account(snapshot, node))
                .sorted(java.util.Comparator.comparing(Account::name))
                .toList();
    }

    /** All roles' nodes, with their {@code title}. */
    public static List<ContentNode> roles(Snapshot snapshot) {
        List<ContentNode> roles = new ArrayList<>();
        snapshot.node(ContentPath.root("userroles")).ifPresent(node -> collect(node, "mgnl:role", roles));
        return List.copyOf(roles);
    }

    static Optional<ContentNode> node(Snapshot snapshot, String name) {
        List<ContentNode> users = new ArrayList<>();
        snapshot.node(EDITORS).ifPresent(node -> collect(node, "mgnl:user", users));
        return users.stream().filter(user -> loginName(user).equals(name)).findFirst();
    }

    private static Account account(Snapshot snapshot, ContentNode node) {
        String language = node.text("language");
        return new Account(
                node.path(),
                loginName(node),
                node.text("title"),
                node.text("email"),
                language.isEmpty() ? Locale.GERMAN : Locale.forLanguageTag(language.replace('_', '-')),
                !node.text("enabled").equals("false"),
                node.flag(PASSWORD_EXPIRED),
                node.text(PASSWORD),
                List.copyOf(roles(snapshot, node)));
    }

    private static String loginName(ContentNode user) {
        String name = user.text("name");
        return name.isEmpty() ? user.name() : name;
    }

    /** Roles of the user, of the user's groups and of the groups these are in. */
    private static Set<String> roles(Snapshot snapshot, ContentNode user) {
        Set<String> names = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        List<ContentNode> open = new ArrayList<>(List.of(user));
        while (!open.isEmpty()) {
            ContentNode next = open.removeLast();
            if (seen.add(next.id())) {
                references(snapshot, next, "roles", "userroles").forEach(role -> names.add(role.name()));
                open.addAll(references(snapshot, next, "groups", "usergroups"));
            }
        }
        return names;
    }

    private static List<ContentNode> references(Snapshot snapshot, ContentNode node, String child, String workspace) {
        List<ContentNode> found = new ArrayList<>();
        for (Property property : node.child(child).map(ContentNode::properties).orElse(List.of())) {
            if (property.name().indexOf(':') < 0) {
                snapshot.byId(property.text())
                        .filter(target -> target.path().workspace().equals(workspace))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static void collect(ContentNode node, String type, List<ContentNode> found) {
        for (ContentNode child : node.children()) {
            if (child.isType(type)) {
                found.add(child);
            } else if (child.isType("mgnl:folder")) {
                collect(child, type, found);
            }
        }
    }
}
