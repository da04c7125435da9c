package quartier.author.browser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.definition.App;
import quartier.definition.App.Adding;
import quartier.definition.App.Detail;

/** What an app can make: which kinds of items, in which folder, for whom. */
final class Makes {
    /** Name of the kind in addresses and forms. */
    static final String PARAMETER = "art";

    private final Visit visit;
    private final Screens screens;
    private final App app;

    /** A button that leads to the form of a new item. */
    public record Button(String label, String url) {}

    Makes(Visit visit, Screens screens, App app) {
        this.visit = visit;
        this.screens = screens;
        this.app = app;
    }

    /** @param top whether the folder is the one that the app begins with */
    List<Button> at(ContentNode folder, boolean top) {
        return kinds().stream()
                .filter(kind -> kind.adding().orElseThrow().fits(top, folder::isType))
                .map(kind -> new Button(label(kind), address(kind, folder, top)))
                .toList();
    }

    /** The kind that is asked for, else the usual one; empty when this person makes none of them. */
    Optional<Detail> chosen(String key) {
        return kinds().stream()
                .filter(kind -> key.isEmpty() || key(kind).equals(key))
                .findFirst();
    }

    /** What one new item is called on its empty form. */
    String title(Detail kind) {
        return kinds().size() < 2 ? screens.text("item.new", ListScreen.label(visit, app)) : label(kind);
    }

    private List<Detail> kinds() {
        return app.makes().stream()
                .filter(kind -> screens.isFor(visit, kind.adding().orElseThrow().roles()))
                .toList();
    }

    private static String key(Detail kind) {
        return kind.name() + " " + kind.nodeType();
    }

    private String address(Detail kind, ContentNode folder, boolean top) {
        String which = app.makes().getFirst().equals(kind) ? "" : PARAMETER + "=" + Places.encode(key(kind));
        String where = top
                ? ""
                : ItemFolders.PARAMETER + "=" + Places.encode(folder.path().path());
        String query = which + (which.isEmpty() || where.isEmpty() ? "" : "&") + where;
        return "/.author/neu/" + Places.encode(app.name()) + (query.isEmpty() ? "" : "?" + query);
    }

    /** The words of the action, else the usual ones. */
    private String label(Detail kind) {
        var messages = visit.registry().messages();
        Adding adding = kind.adding().orElseThrow();
        if (!adding.label().isEmpty()) {
            return messages.label(adding.label(), Locale.GERMAN);
        }
        Optional<String> generated = List.of(
                        app.name() + ".browser.actions." + adding.action() + ".label",
                        "actions." + adding.action() + ".label")
                .stream()
                .flatMap(key -> messages.text(key, Locale.GERMAN).stream())
                .findFirst();
        return generated.orElseGet(
                () -> app.makes().size() < 2 ? screens.text("list.new") : screens.text("list.newOf", name(kind)));
    }

    private String name(Detail kind) {
        String type = kind.nodeType().substring(kind.nodeType().indexOf(':') + 1);
        return kind.label().isEmpty()
                ? visit.registry()
                        .messages()
                        .text(app.name() + "." + kind.name() + ".label", Locale.GERMAN)
                        .orElse(type)
                : visit.registry().messages().label(kind.label(), Locale.GERMAN);
    }
}
