package quartier.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.PropertyType;

/** Gives an empty instance its roles and its first administrator. */
public final class FirstStart {
    /** Name of the first administrator. */
    public static final String ADMINISTRATOR = "superuser";

    /** Namespace of the properties that Magnolia does not have. */
    public static final String NAMESPACE = "https://quartier.invalid/ns/1.0";

    private static final ContentPath ROLES = ContentPath.root("userroles");

    private final ContentStore store;
    private final Passwords passwords;

    public FirstStart(ContentStore store, Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    /**
     * Creates what is missing; an instance that has its roles and its administrator is left alone.
     *
     * @param password of the first administrator; null to have a one-time password made
     * @return the one-time password, to be printed once, when one was made
     */
    public Optional<String> prepare(@Nullable String password) {
        store.ensureNamespace("quartier", NAMESPACE);
        List.of("users", "usergroups", "userroles").forEach(store::ensureWorkspace);
        boolean roles = store.snapshot().node(ROLES.child("superuser")).isPresent();
        boolean person = Accounts.find(store.snapshot(), ADMINISTRATOR).isPresent();
        if (roles && person) {
            return Optional.empty();
        }
        String chosen = password == null || password.isBlank() ? passwords.oneTime() : password;
        String hash = passwords.hash(chosen);
        boolean once = !chosen.equals(password);
        return store.edit("system", edit -> {
            if (!roles) {
                createRoles(edit);
            }
            if (!person) {
                createAdministrator(edit, hash, once);
            }
            return once && !person ? Optional.of(chosen) : Optional.empty();
        });
    }

    private static void createRoles(Edit edit) {
        role(edit, "superuser", "Administration", List.of("administer", "publish"), Acl.ALL);
        role(edit, "editor", "Autor/-in", List.of(), Acl.ALL & ~Acl.SYNDICATE);
        role(edit, "publisher", "Freigabe", List.of("publish"), Acl.ALL);
    }

    private static void role(Edit edit, String name, String title, List<String> deeds, long bits) {
        ContentPath role = ROLES.child(name);
        if (edit.node(role).isPresent()) {
            return;
        }
        edit.create(role, "mgnl:role");
        edit.set(role, Property.of("title", title));
        if (!deeds.isEmpty()) {
            edit.set(role, Property.ofTexts(Role.PERMISSIONS, deeds));
        }
        ContentPath acl = role.child(Role.EVERYWHERE);
        edit.create(acl, "mgnl:contentNode");
        edit.create(acl.child("0"), "mgnl:contentNode");
        edit.set(acl.child("0"), Property.of("path", "/*"));
        edit.set(acl.child("0"), Property.of("permissions", PropertyType.LONG, bits));
    }

    private static void createAdministrator(Edit edit, String hash, boolean once) {
        if (edit.node(Accounts.EDITORS).isEmpty()) {
            edit.create(Accounts.EDITORS, "mgnl:folder");
        }
        ContentPath user = Accounts.EDITORS.child(ADMINISTRATOR);
        edit.create(user, "mgnl:user");
        edit.set(user, Property.of("name", ADMINISTRATOR));
        edit.set(user, Property.of("title", "Administration"));
        edit.set(user, Property.of("language", "de"));
        edit.set(user, Property.of("enabled", true));
        edit.set(user, Property.of(Accounts.PASSWORD, hash));
        if (once) {
            edit.set(user, Property.of(Accounts.PASSWORD_EXPIRED, true));
        }
        ContentPath roles = user.child("roles");
        edit.create(roles, "mgnl:contentNode");
        edit.node(ROLES.child("superuser")).ifPresent(role -> edit.set(roles, Property.of("0", role.id())));
    }
}
