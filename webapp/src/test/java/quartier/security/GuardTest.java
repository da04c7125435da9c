package quartier.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;

class GuardTest {
    private static final ContentPath PAGE = ContentPath.of("website", "/start");
    private static final ContentPath USER = ContentPath.of("users", "/admin/superuser");

    private final ContentStore store = ContentStore.inMemory();
    private final Passwords passwords = new Passwords(1000, new SecureRandom());
    private final Guard guard = new Guard(store::snapshot);
    private Optional<String> oneTime = Optional.empty();

    @BeforeEach
    void firstStart() {
        oneTime = new FirstStart(store, passwords).prepare(null);
    }

    @Test
    void anAuthorWritesEverywhereButDoesNotPublish() {
        Actor author = person("editor");
        assertThat(guard.may(author, Permission.READ, PAGE)).isTrue();
        assertThat(guard.may(author, Permission.WRITE, PAGE)).isTrue();
        assertThat(guard.may(author, Permission.WRITE, ContentPath.of("new-type", "/x")))
                .isTrue();
        assertThat(guard.may(author, Permission.PUBLISH, PAGE)).isFalse();
        assertThat(guard.may(author, Permission.PUBLISH)).isFalse();
        assertThat(guard.may(author, Permission.READ, USER)).isFalse();
        assertThat(guard.may(author, Permission.ADMINISTER)).isFalse();
    }

    @Test
    void aPublisherPublishesButDoesNotAdminister() {
        Actor publisher = person("publisher");
        assertThat(guard.may(publisher, Permission.PUBLISH, PAGE)).isTrue();
        assertThat(guard.may(publisher, Permission.WRITE, USER)).isFalse();
        assertThat(guard.may(publisher, Permission.ADMINISTER)).isFalse();
    }

    @Test
    void anAdministratorMayEverything() {
        Actor admin = person("superuser");
        for (Permission permission : Permission.values()) {
            assertThat(guard.may(admin, permission, USER)).isTrue();
            assertThat(guard.may(admin, permission)).isTrue();
        }
    }

    @Test
    void nobodyWithoutARoleMayAnything() {
        for (Actor nobody : List.of(new Actor.Anonymous(), person(), person("no-such-role"))) {
            for (Permission permission : Permission.values()) {
                assertThat(guard.may(nobody, permission, PAGE)).isFalse();
                assertThat(guard.may(nobody, permission)).isFalse();
            }
        }
    }

    @Test
    void aRoleFromElsewhereWithReadWriteDoesNotPublish() {
        ContentPath role = ContentPath.of("userroles", "/imported");
        store.edit("test", edit -> {
            edit.create(role, "mgnl:role");
            acl(edit, role, "acl_website", "/start*", 63);
            return role;
        });
        assertThat(guard.may(person("imported"), Permission.WRITE, PAGE)).isTrue();
        assertThat(guard.may(person("imported"), Permission.PUBLISH, PAGE)).isFalse();
        assertThat(guard.may(person("imported"), Permission.READ, ContentPath.of("website", "/other")))
                .isFalse();
    }

    @Test
    void aClosedPlaceIsClosedForAPublisherAtOnce() {
        Actor publisher = person("publisher");
        assertThat(guard.may(publisher, Permission.WRITE, PAGE)).isTrue();
        store.edit("test", edit -> {
            acl(edit, ContentPath.of("userroles", "/publisher"), "acl_website", "/start*", 8);
            return publisher;
        });
        assertThat(guard.may(publisher, Permission.WRITE, PAGE)).isFalse();
        assertThat(guard.may(publisher, Permission.READ, PAGE)).isTrue();
    }

    @Test
    void theFirstAdministratorHasAOneTimePasswordAndNoRightsUntilItIsChanged() {
        Account account = Accounts.find(store.snapshot(), "superuser").orElseThrow();
        assertThat(passwords.matches(oneTime.orElseThrow(), account.passwordHash()))
                .isTrue();
        assertThat(account.passwordExpired()).isTrue();
        assertThat(guard.may(account.person(), Permission.READ, PAGE)).isFalse();
    }

    @Test
    void aSecondStartChangesNothing() {
        String revision = store.snapshot().revision();
        assertThat(new FirstStart(store, passwords).prepare("other password")).isEmpty();
        assertThat(store.snapshot().revision()).isEqualTo(revision);
    }

    @Test
    void aGivenPasswordNeedsNoChange() {
        ContentStore fresh = ContentStore.inMemory();
        assertThat(new FirstStart(fresh, passwords).prepare("a given password")).isEmpty();
        Account account = Accounts.find(fresh.snapshot(), "superuser").orElseThrow();
        assertThat(account.roles()).containsExactly("superuser");
        assertThat(account.passwordExpired()).isFalse();
        assertThat(passwords.matches("a given password", account.passwordHash()))
                .isTrue();
    }

    @Test
    void rolesOfGroupsInGroupsCount() {
        store.edit("test", edit -> {
            ContentPath inner = ContentPath.of("usergroups", "/inner");
            ContentPath outer = ContentPath.of("usergroups", "/outer");
            edit.create(inner, "mgnl:group");
            edit.create(outer, "mgnl:group");
            refer(edit, inner, "roles", ContentPath.of("userroles", "/publisher"));
            refer(edit, inner, "groups", outer);
            refer(edit, outer, "groups", inner);
            ContentPath user = Accounts.EDITORS.child("kim");
            edit.create(user, "mgnl:user");
            refer(edit, user, "groups", outer);
            return user;
        });
        assertThat(Accounts.find(store.snapshot(), "kim").orElseThrow().roles()).containsExactly("publisher");
    }

    private static void refer(Edit edit, ContentPath node, String child, ContentPath target) {
        edit.create(node.child(child), "mgnl:contentNode");
        edit.set(
                node.child(child),
                Property.of("0", edit.node(target).orElseThrow().id()));
    }

    private static void acl(Edit edit, ContentPath role, String name, String path, long bits) {
        edit.create(role.child(name), "mgnl:contentNode");
        edit.create(role.child(name).child("0"), "mgnl:contentNode");
        edit.set(role.child(name).child("0"), Property.of("path", path));
        edit.set(role.child(name).child("0"), Property.of("permissions", bits));
    }

    private static Actor person(String... roles) {
        return new Actor.Person("test", "Test", "", Locale.GERMAN, List.of(roles));
    }
}
