package quartier.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import quartier.content.ContentNode;

/**
 * One line of a role's access lists, for people who want to know what the role may do.
 *
 * @param place workspace; {@link #ADDRESSES} for addresses, {@link #EVERYWHERE} for all content
 * @param pattern paths or addresses, with {@code *} and {@code ?}
 */
public record RoleRight(String place, String pattern, Extent extent) {
    public static final String ADDRESSES = Policy.ADDRESSES;
    public static final String EVERYWHERE = Role.EVERYWHERE;

    private static final Comparator<RoleRight> ORDER = Comparator.comparing(RoleRight::isAddress)
            .thenComparing(RoleRight::place)
            .thenComparing(RoleRight::pattern);

    /** What a line allows. */
    public enum Extent {
        /** not even to look */
        NOTHING,
        READ,
        WRITE,
        /** some of Magnolia's bits, as no choice of its security app gives them */
        PARTLY
    }

    /** The lines of a role: content by workspace and path, then addresses. */
    public static List<RoleRight> of(ContentNode role) {
        List<RoleRight> rights = new ArrayList<>();
        for (Map.Entry<String, List<AclEntry>> list : Role.of(role).acls().entrySet()) {
            list.getValue()
                    .forEach(entry ->
                            rights.add(new RoleRight(list.getKey(), entry.path(), extent(entry.permissions()))));
        }
        rights.sort(ORDER);
        return List.copyOf(rights);
    }

    public boolean isAddress() {
        return place.equals(ADDRESSES);
    }

    private static Extent extent(long bits) {
        boolean reads = (bits & Acl.READ) != 0;
        boolean writes = (bits & Acl.WRITE) == Acl.WRITE;
        if (reads && (bits & Acl.WRITE) == 0) {
            return Extent.READ;
        }
        return bits == 0 ? Extent.NOTHING : reads && writes ? Extent.WRITE : Extent.PARTLY;
    }
}
