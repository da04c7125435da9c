package quartier.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.content.ContentPath;
import quartier.definition.App;
import quartier.definition.Launcher;
import quartier.definition.Problem;
import quartier.rendering.view.ViewMessages;
import quartier.security.Guard;
import quartier.security.Permission;

/** What stands in the desk's navigation for a person: only what they may see. */
final class Navigation {
    /** Magnolia's apps that the desk has screens of its own for. */
    private static final List<String> OWN = List.of("pages", "pages-app", "assets", "dam", "dam-app");

    private final Guard guard;
    private final ViewMessages texts;

    /** A heading with its entries. */
    public record Group(String label, List<Entry> entries) {}

    /** A link; {@code count} above 0 is shown beside it. */
    public record Entry(String label, String url, String icon, boolean current, int count) {}

    Navigation(Guard guard, ViewMessages texts) {
        this.guard = guard;
        this.texts = texts;
    }

    List<Group> of(Visit visit) {
        List<Group> groups = new ArrayList<>();
        List<Entry> site = new ArrayList<>();
        site.add(entry(visit, "nav.start", "/.author/", "home", 0));
        site.add(entry(visit, "nav.calendar", "/.author/kalender", "calendar", 0));
        if (reads(visit, "website")) {
            site.add(entry(visit, "nav.pages", "/.author/seiten", "pages", 0));
        }
        if (reads(visit, "dam")) {
            site.add(entry(visit, "nav.media", "/.author/medien", "media", 0));
        }
        groups.add(new Group("", site));
        groups.addAll(apps(visit));
        groups.add(new Group(texts.text("nav.upkeep"), upkeep(visit)));
        return groups;
    }

    /** In the groups that modules make; whatever is in none of a name of its own stands among the contents. */
    private List<Group> apps(Visit visit) {
        Map<String, Entry> open = new LinkedHashMap<>();
        visit.registry().apps().values().stream()
                .filter(app -> mayOpen(visit, app))
                .forEach(app -> open.put(app.name(), entry(visit, app)));
        List<Group> named = new ArrayList<>();
        List<Entry> first = new ArrayList<>();
        for (Launcher.Group group : visit.registry().launcher().groups()) {
            names(visit, group.hidden()).forEach(open::remove);
            List<Entry> entries = names(visit, group.apps())
                    .flatMap(name -> Optional.ofNullable(open.remove(name)).stream())
                    .toList();
            String label = label(visit, group);
            if (label.isEmpty()) {
                first.addAll(entries);
            } else if (!entries.isEmpty()) {
                named.add(new Group(label, entries));
            }
        }
        first.addAll(open.values());
        if (!first.isEmpty()) {
            named.addFirst(new Group(texts.text("nav.content"), first));
        }
        return named;
    }

    private static Stream<String> names(Visit visit, List<String> apps) {
        return apps.stream().flatMap(name -> visit.registry().app(name).map(App::name).stream());
    }

    private static Entry entry(Visit visit, App app) {
        String url = "/.author/inhalte/" + app.name();
        return new Entry(label(visit, app), url, Icons.symbol(app.icon()), isCurrent(visit, url), 0);
    }

    private static String label(Visit visit, Launcher.Group group) {
        var messages = visit.registry().messages();
        return group.label().isEmpty()
                ? messages.text("app-launcher." + group.name() + ".label", Locale.GERMAN)
                        .orElse("")
                : messages.label(group.label(), Locale.GERMAN);
    }

    private List<Entry> upkeep(Visit visit) {
        List<Entry> entries = new ArrayList<>();
        int problems = (int) visit.registry().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        entries.add(entry(visit, "nav.problems", "/.author/probleme", "problem", problems));
        if (guard.may(visit.person(), Permission.ADMINISTER)) {
            entries.add(entry(visit, "nav.users", "/.author/benutzer", "users", 0));
        }
        return entries;
    }

    /** An app of the desk has a list of items, and its workspace may be read. */
    boolean mayOpen(Visit visit, App app) {
        return app.enabled()
                && app.browser().isPresent()
                && !OWN.contains(app.name())
                && !app.browser().get().source().workspace().isEmpty()
                && isFor(visit, app.roles())
                && reads(visit, app.browser().get().source().workspace());
    }

    /** Whoever administers has every role, as in Magnolia. */
    boolean isFor(Visit visit, List<String> roles) {
        return roles.isEmpty()
                || roles.stream().anyMatch(visit.person().roles()::contains)
                || guard.may(visit.person(), Permission.ADMINISTER);
    }

    static String label(Visit visit, App app) {
        var messages = visit.registry().messages();
        if (!app.label().isEmpty()) {
            return messages.label(app.label(), Locale.GERMAN);
        }
        return messages.text(app.name() + ".label", Locale.GERMAN)
                .or(() -> messages.text(app.name(), Locale.GERMAN))
                .or(() -> messages.text(app.called() + ".label", Locale.GERMAN))
                .orElse(app.called());
    }

    private boolean reads(Visit visit, String workspace) {
        return guard.may(visit.person(), Permission.READ, ContentPath.root(workspace));
    }

    private Entry entry(Visit visit, String key, String url, String icon, int count) {
        return new Entry(texts.text(key), url, icon, isCurrent(visit, url), count);
    }

    private static boolean isCurrent(Visit visit, String url) {
        String path = visit.request().path();
        return url.endsWith("/")
                ? path.equals(url) || path.equals("/.author")
                : path.equals(url) || path.startsWith(url + "/");
    }
}
