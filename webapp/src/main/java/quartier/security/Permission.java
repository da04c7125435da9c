package quartier.security;

/** What may be done with content; the first two are Magnolia's ACL bits, the others are granted by role. */
public enum Permission {
    READ,
    WRITE,
    /** publish and withdraw */
    PUBLISH,
    /** users, roles, definitions, upkeep */
    ADMINISTER
}
