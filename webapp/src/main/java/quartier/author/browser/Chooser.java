package quartier.author.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.Field;
import quartier.definition.Source;
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
        if (visit.request().query().has("ziel")) {
            return name(visit, visit.query("ziel"));
        }
        List<Choice> choices = switch (visit.query("art")) {
            case "RESOURCE" -> resources(visit);
            case "VERWEIS" -> destinations(visit);
            default -> nodes(visit);
        };
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

    /** What the target of a link is called. */
    private Response name(Visit visit, String id) {
        return visit.snapshot()
                .byId(id)
                .filter(node -> mayRead(visit, node) && !node.isType("mgnl:deleted"))
                .map(node -> Response.text(
                                200,
                                "text/plain; charset=utf-8",
                                new Choices(visit.snapshot(), visit.registry()).title(node))
                        .with("Cache-Control", "no-store"))
                .orElseThrow(() -> new HttpException(404, "no target"));
    }

    private boolean mayRead(Visit visit, ContentNode node) {
        return services.guard().may(visit.person(), Permission.READ, node.path());
    }

    /** All that has a page of its own: pages, and items whose type says where their pages are. */
    private List<Choice> destinations(Visit visit) {
        Choices names = new Choices(visit.snapshot(), visit.registry());
        Stream<ContentNode> pages =
                names.nodes(new Source("website", "", List.of("mgnl:page"), "", Optional.empty())).stream();
        Stream<ContentNode> items = visit.registry().contentTypes().values().stream()
                .filter(type -> type.capabilities().pages().isPresent())
                .flatMap(
                        type -> names
                                .nodes(new Source(type.workspace(), "", List.of(type.nodeType()), "", Optional.empty()))
                                .stream());
        return found(visit, names, Stream.concat(pages, items), Field.Reference.ID);
    }

    private List<Choice> found(Visit visit, Choices names, Stream<ContentNode> all, Field.Reference kind) {
        String wanted = visit.query("suche").toLowerCase(Locale.GERMAN).strip();
        return all.filter(node -> mayRead(visit, node))
                .filter(node -> wanted.isEmpty()
                        || names.title(node).toLowerCase(Locale.GERMAN).contains(wanted)
                        || node.path().path().toLowerCase(Locale.GERMAN).contains(wanted))
                .map(node -> choice(visit, names, kind, node))
                .filter(choice -> !choice.value().isEmpty())
                .limit(MOST)
                .toList();
    }

    private static boolean isPicture(ContentNode node) {
        return node.descendant("jcr:content")
                .filter(file -> file.text("jcr:mimeType").startsWith("image/"))
                .isPresent();
    }

    private static String back(Visit visit, String value) {
        String form = Places.home(visit.query("formular"));
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
        Stream<ContentNode> all = names
                .nodes(new Source(
                        workspace,
                        visit.query("unter"),
                        nodeTypes,
                        "",
                        type.isEmpty() ? Optional.empty() : Optional.of(type)))
                .stream()
                .filter(node -> !visit.query("nur").equals("bild") || isPicture(node));
        return found(visit, names, all, kind);
    }

    private Choice choice(Visit visit, Choices names, Field.Reference kind, ContentNode node) {
        String property = visit.query("wertaus");
        String value = visit.query("muster").equals("1")
                ? pattern(node)
                : property.isEmpty() ? Choices.reference(kind, node) : node.text(property);
        return new Choice(
                value,
                names.title(node),
                place(visit, node),
                isPicture(node) ? "/.author/medien/bild/" + node.id() : "",
                back(visit, value));
    }

    /** Where it is: the path of a page or file, the list an item is in. */
    private static String place(Visit visit, ContentNode node) {
        boolean item = !List.of("website", "dam").contains(node.path().workspace());
        return FormSource.of(visit)
                .app(node)
                .filter(app -> item)
                .map(app -> ListScreen.label(visit, app))
                .orElse(node.path().path());
    }

    /** Magnolia's link pattern, as rich text stores a link to a node. */
    private static String pattern(ContentNode node) {
        ContentPath path = node.path();
        return "${link:{uuid:{" + node.id() + "},repository:{" + path.workspace() + "},path:{" + path.path()
                + "},nodeData:{},extension:{html}}}";
    }

    private static Field.Reference kind(Visit visit) {
        try {
            return Field.Reference.valueOf(visit.query("als"));
        } catch (IllegalArgumentException e) {
            return Field.Reference.ID;
        }
    }
}
