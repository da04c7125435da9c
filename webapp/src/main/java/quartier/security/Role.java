package quartier.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quartier.content.ContentNode;

/**
 * What a role (or a user's own entries) grants.
 *
 * @param deeds our own permissions, from the property {@link #PERMISSIONS}
 * @param acls workspace to its entries; {@link #EVERYWHERE} for those of all content workspaces
 */
record Role(Set<Permission> deeds, Map<String, List<AclEntry>> acls) {
    /** Multi-valued property of a role: {@code publish}, {@code administer}. */
    static final String PERMISSIONS = "quartier:permissions";

    /** Child node of a role: entries that hold in every workspace with content, also in those to come. */
    static final String EVERYWHERE = "quartier:acl";

    private static final String ACL_PREFIX = "acl_";

    Role {
        deeds = Set.copyOf(deeds);
        acls = Map.copyOf(acls);
    }

    static Role of(ContentNode node) {
        Map<String, List<AclEntry>> acls = new HashMap<>();
        for (ContentNode child : node.children()) {
            if (child.name().equals(EVERYWHERE)) {
                acls.put(EVERYWHERE, entries(child));
            } else if (child.name().startsWith(ACL_PREFIX)) {
                acls.put(child.name().substring(ACL_PREFIX.length()), entries(child));
            }
        }
        return new Role(deeds(node), acls);
    }

    private static Set<Permission> deeds(ContentNode node) {
        Set<Permission> deeds = new HashSet<>();
        for (String text : node.texts(PERMISSIONS)) {
            switch (text) {
                case "publish" -> deeds.add(Permission.PUBLISH);
                case "administer" -> deeds.add(Permission.ADMINISTER);
                default -> {} // a word of a later version grants nothing here
            }
        }
        return deeds;
    }

    private static List<AclEntry> entries(ContentNode acl) {
        List<AclEntry> entries = new ArrayList<>();
        for (ContentNode entry : acl.children()) {
            String path = entry.text("path");
            if (!path.isEmpty()) {
                entries.add(new AclEntry(path, number(entry.text("permissions"))));
            }
        }
        return entries;
    }

    /** An unreadable value denies: a broken entry must not open anything. */
    private static long number(String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
