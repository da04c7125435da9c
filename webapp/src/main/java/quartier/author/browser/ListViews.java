package quartier.author.browser;

import java.util.List;
import java.util.Locale;
import quartier.author.Icons;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.definition.App;
import quartier.definition.ListView;
import quartier.definition.ListView.Kind;

/** The ways in which an app lists its items: which one is shown, and the links to the others. */
final class ListViews {
    /** Name of the view in addresses. */
    static final String PARAMETER = "ansicht";

    private final Visit visit;
    private final App app;
    private final List<ListView> views;

    /** A link to a view. */
    public record Tab(String label, String url, String icon, boolean chosen) {}

    ListViews(Visit visit, App app) {
        this.visit = visit;
        this.app = app;
        this.views = app.browser().orElseThrow().views();
    }

    /** The view that is asked for, else the app's first. */
    ListView chosen() {
        return views.stream()
                .filter(view -> view.kind() != Kind.SEARCH)
                .filter(view -> visit.query(PARAMETER).isEmpty() || view.name().equals(visit.query(PARAMETER)))
                .findFirst()
                .or(() -> views.stream()
                        .filter(view -> view.kind() != Kind.SEARCH)
                        .findFirst())
                .orElse(views.getFirst());
    }

    /** The columns of what a search finds are those of a view for it. */
    ListView forSearch() {
        return views.stream()
                .filter(view -> view.kind() == Kind.SEARCH && !view.columns().isEmpty())
                .findFirst()
                .orElseGet(this::chosen);
    }

    /** Links to all views that show something else; none when there is but one. A tree without folders is a list. */
    List<Tab> tabs(ContentNode folder, Screens screens) {
        List<ListView> offered = new java.util.ArrayList<>();
        boolean folders = folder.children().stream().anyMatch(child -> ItemFolders.opens(app, child));
        for (ListView view : views) {
            if (view.kind() != Kind.SEARCH && offered.stream().noneMatch(other -> looksLike(view, other, folders))) {
                offered.add(view);
            }
        }
        ListView now = chosen();
        return offered.size() < 2
                ? List.of()
                : offered.stream()
                        .map(view -> new Tab(
                                label(view, screens),
                                ListScreen.address(visit, PARAMETER, view.name()),
                                view.icon().isEmpty() ? symbol(view.kind()) : Icons.symbol(view.icon()),
                                view.equals(now)))
                        .toList();
    }

    private static boolean looksLike(ListView one, ListView other, boolean folders) {
        boolean arranged = one.kind() == other.kind()
                || !folders && one.kind() != Kind.THUMBNAIL && other.kind() != Kind.THUMBNAIL;
        return arranged && one.columns().equals(other.columns());
    }

    private String label(ListView view, Screens screens) {
        return view.label().isEmpty()
                ? screens.text("list.view." + view.kind().name().toLowerCase(Locale.ROOT))
                : visit.registry().messages().label(view.label(), Locale.GERMAN);
    }

    private static String symbol(Kind kind) {
        return switch (kind) {
            case TREE -> "folder";
            case THUMBNAIL -> "media";
            case LIST, SEARCH -> "menu";
        };
    }
}
