package quartier.author.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.Field;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/**
 * Choosing a page, an item, a file: a list with a search. A page of its own, which goes back to the form with the
 * choice; with scripts the same list in a dialog.
 */
final class Chooser implements Screen {
    private static final int MOST = 100;
    private final Services services;
    private final Screens screens;

    /** Something to choose. */
    public record Choice(String value, String title, String place, String picture, String url) {}

    Chooser(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
    }

    /** The chooser's address for a button of a form; the typed text is kept as a draft meanwhile. */
    static String address(String button, String form, String language) {
        String[] parts = button.split("\\|", 3);
        String query = parts.length > 2 && parts[2].matches("[\\w=&%.*+-]*") ? parts[2] : "";
        return "/.author/auswahl?" + query + "&feld=" + Places.encode(parts.length > 1 ? parts[1] : "") + "&formular="
                + Places.encode(form) + "&sprache=" + Places.encode(language);
    }

    @Override
    public Response show(Visit visit) {
        List<Choice> choices = visit.query("art").equals("RESOURCE") ? resources(visit) : nodes(visit);
        Map<String, Object> model = new HashMap<>();
        model.put("choices", choices);
        model.put("search", visit.query("suche"));
        model.put("full", choices.size() >= MOST);
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        visit.request().query().values().forEach((name, values) -> {
            if (!name.equals("suche")) {
                kept.add(Map.entry(name, values.getFirst()));
            }
        });
        model.put("kept", kept);
        model.put("back", back(visit, ""));
        return screens.page(visit, "chooser.ftl", screens.text("chooser.title"), model);
    }

    private static String back(Visit visit, String value) {
        String form = DeedScreen.home(visit.query("formular"));
        String language = visit.query("sprache");
        return form + "?entwurf=1" + (language.isEmpty() ? "" : "&sprache=" + Places.encode(language))
                + (value.isEmpty()
                        ? ""
                        : "&feld=" + Places.encode(visit.query("feld")) + "&wert=" + Places.encode(value));
    }

    private List<Choice> resources(Visit visit) {
        String wanted = visit.query("suche").toLowerCase(Locale.ROOT);
        return visit.registry().resources().paths().stream()
                .filter(path -> path.contains("/webresources/")
                        && path.toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST)
                .map(path -> new Choice(path, path.substring(path.lastIndexOf('/') + 1), path, "", back(visit, path)))
                .toList();
    }

    private List<Choice> nodes(Visit visit) {
        Field.Reference kind = kind(visit);
        String workspace = visit.query("bereich");
        String type = visit.query("typ");
        if (workspace.isEmpty() && type.isEmpty()) {
            throw new HttpException(404, "no workspace");
        }
        List<String> nodeTypes = visit.query("art").equals("PAGE")
                ? List.of("mgnl:page")
                : visit.query("art").equals("ASSET")
                        ? List.of("mgnl:asset")
                        : List.of(visit.query("knoten").split(",")).stream()
                                .filter(t -> !t.isEmpty())
                                .toList();
        Choices names = new Choices(visit.snapshot(), visit.registry());
        String wanted = visit.query("suche").toLowerCase(Locale.GERMAN).strip();
        return names
                .nodes(new Field.Source(
                        workspace,
                        visit.query("unter"),
                        nodeTypes,
                        "",
                        type.isEmpty() ? Optional.empty() : Optional.of(type)))
                .stream()
                .filter(node -> services.guard().may(visit.person(), Permission.READ, node.path()))
                .filter(node -> wanted.isEmpty()
                        || names.title(node).toLowerCase(Locale.GERMAN).contains(wanted)
                        || node.path().path().toLowerCase(Locale.GERMAN).contains(wanted))
                .limit(MOST)
                .map(node -> choice(visit, names, kind, node))
                .toList();
    }

    private Choice choice(Visit visit, Choices names, Field.Reference kind, ContentNode node) {
        String value = visit.query("muster").equals("1") ? pattern(node) : Choices.reference(kind, node);
        boolean picture = node.descendant("jcr:content")
                .filter(file -> file.text("jcr:mimeType").startsWith("image/"))
                .isPresent();
        return new Choice(
                value,
                names.title(node),
                node.path().path(),
                picture ? "/.author/medien/bild/" + node.id() : "",
                back(visit, value));
    }

    /** Magnolia's link pattern, as rich text stores a link to a node. */
    private static String pattern(ContentNode node) {
        ContentPath path = node.path();
        return "${link:{uuid:{" + node.id() + "},repository:{" + path.workspace() + "},path:{" + path.path() + "}}}";
    }

    private static Field.Reference kind(Visit visit) {
        try {
            return Field.Reference.valueOf(visit.query("als"));
        } catch (IllegalArgumentException e) {
            return Field.Reference.ID;
        }
    }
}
