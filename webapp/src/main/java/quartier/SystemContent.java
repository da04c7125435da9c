package quartier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.content.bootstrap.Acceptance.Objection;
import quartier.security.Accounts;
import quartier.security.FirstStart;
import quartier.security.Passwords;

/**
 * What becomes of accounts, roles and settings in files from elsewhere: they are imported, but for the administration of
 * this runtime, without which nobody could log in any more; and it is said what has no effect.
 */
final class SystemContent {
    private static final String REASON = "the administration of this server stays as it is";

    /** Workspaces in which Magnolia keeps what modules define here. */
    private static final Set<String> SETTINGS = Set.of(
            "config", "resources", "templates", "scripts", "imaging", "messages", "tasks", "keystore", "profiles");

    /** What a module's node in the tree of settings holds under the names of definition kinds. */
    private static final Pattern KIND = Pattern.compile(
            "/modules/[^/]+/(templates|dialogs|apps|virtualURIMapping|virtualUriMappings|fieldTypes|renderers"
                    + "|rest-endpoints|restEndpoints|commands|config/theme|config/themes|config/site)(?=/|$)");

    private final Passwords passwords = new Passwords();

    Map<ContentPath, String> kept() {
        return Map.of(
                ContentPath.of("userroles", "/superuser"),
                REASON,
                Accounts.EDITORS.child(FirstStart.ADMINISTRATOR),
                REASON);
    }

    /** Settings without effect, and accounts with which nobody can log in. */
    List<Objection> notes(Snapshot after, List<ContentPath> imported) {
        List<Objection> notes = new ArrayList<>();
        for (ContentPath path : imported) {
            if (SETTINGS.contains(path.workspace())) {
                notes.add(new Objection(path, settings(after, path), false));
            }
            if (path.workspace().equals(Accounts.EDITORS.workspace())) {
                after.node(path).ifPresent(node -> note(node, notes));
            }
        }
        return notes;
    }

    /** Names what a module defined in the tree of settings, as Magnolia 5 kept templates, dialogs and apps. */
    private static String settings(Snapshot after, ContentPath path) {
        List<String> defined = after.node(path).stream()
                .flatMap(SystemContent::defined)
                .distinct()
                .toList();
        String usual = "Magnolia's own settings are kept, but have no effect: modules define them here";
        return defined.isEmpty()
                ? usual
                : usual + ", as files in a folder of that name (" + String.join(", ", defined) + ")";
    }

    private static Stream<String> defined(ContentNode node) {
        String path = node.path().path();
        Matcher kind = KIND.matcher(path);
        if (kind.lookingAt()) {
            return Stream.of(kind.group(1));
        }
        boolean above = "/modules".startsWith(path) || path.matches("/modules/[^/]+");
        return above ? node.children().stream().flatMap(SystemContent::defined) : Stream.empty();
    }

    private void note(ContentNode node, List<Objection> notes) {
        if (node.isType("mgnl:user")) {
            reason(node).ifPresent(reason -> notes.add(new Objection(node.path(), reason, false)));
        } else {
            node.children().forEach(child -> note(child, notes));
        }
    }

    private Optional<String> reason(ContentNode user) {
        if (!Accounts.EDITORS.isAncestorOf(user.path())) {
            return Optional.of("nobody logs in with an account outside " + Accounts.EDITORS.path());
        }
        return passwords.isUsable(user.text(Accounts.PASSWORD))
                ? Optional.empty()
                : Optional.of("the password is of another program; give a new one with ./quartier user " + user.name()
                        + " or at the desk");
    }
}
