package quartier.author.browser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.author.Icons;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.Action;
import quartier.definition.App;
import quartier.definition.Dialog;

/** Where the actions of an app lead to that open something: another form of the item, another place, a file. */
final class ItemLinks {
    /** Name of the sub app in addresses. */
    static final String PART = "teil";

    private final Visit visit;
    private final Screens screens;
    private final App app;
    private final Offers offers;

    /** A link beside the form of an item; {@code icon} is empty for words alone. */
    public record Link(String label, String url, String icon) {}

    ItemLinks(Visit visit, Screens screens, App app, Offers offers) {
        this.visit = visit;
        this.screens = screens;
        this.app = app;
        this.offers = offers;
    }

    /** What is offered for an item beside its usual form. */
    List<Link> of(ContentNode node) {
        return offers.actions(node).stream()
                .flatMap(action -> url(action, node).stream()
                        .map(url -> new Link(
                                offers.words(action).orElseGet(() -> name(action)),
                                url,
                                action.icon().isEmpty() ? "" : Icons.symbol(action.icon()))))
                .distinct()
                .toList();
    }

    /** Where a click on the item leads. */
    String opened(ContentNode node) {
        String usual = app.browser().orElseThrow().defaultAction();
        return offers.actions(node).stream()
                .filter(action -> action.name().equals(usual))
                .findFirst()
                .flatMap(action -> action.kind().equals("jcrExportAction") ? Optional.empty() : url(action, node))
                .orElseGet(() -> Places.edit(node.path()));
    }

    private Optional<String> url(Action action, ContentNode node) {
        return switch (action.kind()) {
            case "openDialogAction", "openEditDialogAction" ->
                dialog(action, node).map(id -> Places.edit(node.path()) + "?dialog=" + Places.encode(id));
            case "openDetailSubappAction" ->
                otherPart(action, node).map(part -> Places.edit(node.path()) + "?" + PART + "=" + Places.encode(part));
            case "openLocationAction" -> location(action);
            case "openPreviewAction" -> Places.preview(node, visit.registry());
            case "jcrExportAction" -> Optional.of("/.author/ausfuhr/" + Places.of(node.path()));
            default -> Optional.empty();
        };
    }

    /** The dialog that the action shows the item in, unless it is the item's usual form. */
    private Optional<String> dialog(Action action, ContentNode node) {
        String id = dialog(action);
        boolean usual = app.detail(node.primaryType())
                .filter(detail -> detail.dialog().equals(id))
                .isPresent();
        return usual
                        || action.setting("populate").equals("false")
                        || !action.setting("nodeType").isEmpty()
                ? Optional.empty()
                : visit.registry().dialog(id).map(dialog -> id);
    }

    static String dialog(Action action) {
        String id = action.setting("dialogId");
        return id.isEmpty() ? action.setting("dialogName") : id;
    }

    private Optional<String> otherPart(Action action, ContentNode node) {
        String named = action.setting("subAppName");
        String part = named.isEmpty() ? action.setting("subAppId") : named;
        return app.details().stream()
                .map(App.Detail::name)
                .filter(name -> name.equals(part) && !action.setting("viewType").equals("add"))
                .filter(name -> app.detail(node.primaryType())
                        .filter(usual -> !usual.name().equals(name))
                        .isPresent())
                .findFirst();
    }

    private Optional<String> location(Action action) {
        String named = action.setting("appName");
        return switch (named.replaceFirst("-app$", "")) {
            case "pages" -> Optional.of("/.author/seiten");
            case "assets", "dam" -> Optional.of("/.author/medien");
            default ->
                visit.registry()
                        .app(named)
                        .filter(other -> other.browser().isPresent())
                        .map(other -> place(other, action.setting("parameter").replaceFirst(":.*", "")));
        };
    }

    /** The list, or what lies at the path in the other app. */
    private String place(App other, String path) {
        String workspace = other.browser().orElseThrow().source().workspace();
        return ContentPath.parse(workspace + ":" + path)
                .filter(found -> !found.isRoot())
                .flatMap(visit.snapshot()::node)
                .map(node -> ItemFolders.opens(other, node)
                        ? ItemFolders.address(other, node.path())
                        : Places.edit(node.path()))
                .orElse("/.author/inhalte/" + Places.encode(other.name()));
    }

    private String name(Action action) {
        if (action.kind().equals("jcrExportAction")) {
            return screens.text("deed.ausfuhr");
        }
        return visit.registry()
                .dialog(dialog(action))
                .map(Dialog::label)
                .filter(label -> !label.isEmpty())
                .map(label -> visit.registry().messages().label(label, Locale.GERMAN))
                .orElse(action.name());
    }
}
