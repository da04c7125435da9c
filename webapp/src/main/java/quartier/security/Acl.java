package quartier.security;

import java.util.List;

/**
 * The entries that hold for somebody in one workspace, from all roles together. The entry with the
 * longest pattern decides; of equally long ones that with the higher value; without any, nothing is
 * allowed.
 */
record Acl(List<AclEntry> entries) {
    static final long ADD = 1;
    static final long SET = 2;
    static final long REMOVE = 4;
    static final long READ = 8;
    static final long SYNDICATE = 32;
    static final long WRITE = ADD | SET | REMOVE;
    static final long ALL = 63;

    static final Acl NONE = new Acl(List.of());

    Acl {
        entries = List.copyOf(entries);
    }

    long bits(String path) {
        int weight = -1;
        long bits = 0;
        for (AclEntry entry : entries) {
            if (entry.weight() < weight || !entry.matches(path)) {
                continue;
            }
            bits = entry.weight() > weight ? entry.permissions() : Math.max(bits, entry.permissions());
            weight = entry.weight();
        }
        return bits;
    }

    boolean grants(long wanted, String path) {
        return (bits(path) & wanted) == wanted;
    }

    /** Whether some entry has anything to say about that path. */
    boolean speaksOf(String path) {
        return entries.stream().anyMatch(entry -> entry.matches(path));
    }

    boolean grantsSomewhere(long wanted) {
        return entries.stream().anyMatch(entry -> (entry.permissions() & wanted) == wanted);
    }
}
