package quartier.author.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.asset.Asset;
import quartier.author.Notice;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.editing.Command;
import quartier.editing.NodeChange;
import quartier.editing.Outcome;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** The media library: folders and files, a new file with what must be known about it, a file in another's place. */
final class MediaScreen implements Screen {
    private static final int PAGE = 60;
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;
    private final MediaIntake intake;
    private final MediaPictures pictures;
    private final MediaGaps gaps = new MediaGaps();

    /**
     * A folder or file.
     *
     * @param path of a file that may be replaced; empty for a folder
     * @param missing what it lacks before visitors may see it
     */
    public record Tile(
            String path,
            String title,
            String url,
            String picture,
            String kind,
            String detail,
            String uses,
            String missing,
            boolean folder) {}

    MediaScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
        this.intake = new MediaIntake(services, screens);
        this.pictures = new MediaPictures(services);
    }

    @Override
    public Response show(Visit visit) {
        if (visit.rest().startsWith("bild/")) {
            return pictures.show(visit, visit.rest().substring(5));
        }
        ContentPath folder = folder(visit);
        if (!services.guard().may(visit.person(), Permission.READ, folder)) {
            throw new HttpException(403, "may not read media");
        }
        return switch (visit.rest()) {
            case "" -> visit.isPost() ? newFolder(visit, folder) : list(visit, folder);
            case "neu" -> intake.upload(visit, folder);
            case "ersetzen" -> intake.replace(visit);
            default -> throw new HttpException(404, "no such place");
        };
    }

    private static ContentPath folder(Visit visit) {
        String path = visit.query("ordner");
        return ContentPath.parse("dam:" + (path.isEmpty() ? "/" : path))
                .orElseThrow(() -> new HttpException(404, "no folder"));
    }

    private Response list(Visit visit, ContentPath folder) {
        ContentNode node = visit.snapshot().node(folder).orElseThrow(() -> new HttpException(404, "no folder"));
        Choices names = new Choices(visit.snapshot(), visit.registry());
        MediaFilter filter = new MediaFilter(visit, services, gaps, names);
        List<ContentNode> found = filter.in(node);
        int from = visit.query("ab").matches("\\d{1,6}") ? Integer.parseInt(visit.query("ab")) : 0;
        List<Tile> tiles = found.stream()
                .skip(from)
                .limit(PAGE)
                .map(child -> tile(visit, child, names))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("tiles", tiles);
        model.put("filters", filter.filters(screens));
        model.put("filtered", filter.isActive());
        model.put("total", found.size());
        model.put("search", visit.query("suche"));
        model.put("folder", folder.path());
        model.put(
                "next", found.size() > from + PAGE ? ListScreen.address(visit, "ab", String.valueOf(from + PAGE)) : "");
        model.put("mayWrite", services.guard().may(visit.person(), Permission.WRITE, folder));
        model.put("crumbs", folder.isRoot() ? List.of() : Parents.crumbs(node, visit, screens));
        return screens.page(visit, "media.ftl", folder.isRoot() ? screens.text("nav.media") : names.title(node), model);
    }

    private Tile tile(Visit visit, ContentNode node, Choices names) {
        if (node.isType("mgnl:folder")) {
            return new Tile(
                    "",
                    names.title(node),
                    "/.author/medien?ordner=" + Places.encode(node.path().path()),
                    "",
                    "",
                    screens.text("media.count", node.children().size()),
                    "",
                    "",
                    true);
        }
        Optional<Asset> asset = quartier.asset.Assets.asset(node);
        int uses = services.index().referrers(node.id()).size();
        String missing = String.join(
                ", ", gaps.of(visit).getOrDefault(node.path(), Map.of()).values());
        return new Tile(
                node.path().toString(),
                names.title(node),
                Places.edit(node.path()),
                asset.filter(Asset::isImage)
                        .map(a -> "/.author/medien/bild/" + node.id())
                        .orElse(""),
                asset.map(a -> a.extension().toUpperCase(Locale.ROOT)).orElse("?"),
                asset.map(MediaScreen::detail).orElse(""),
                uses == 0 ? screens.text("media.unused") : screens.text("media.uses", uses),
                missing,
                false);
    }

    static String detail(Asset asset) {
        String size = asset.size() < 1024 * 1024
                ? Math.max(1, asset.size() / 1024) + " KB"
                : String.format(Locale.GERMANY, "%.1f MB", asset.size() / 1048576.0);
        return asset.extension().toUpperCase(Locale.ROOT) + ", " + size
                + (asset.width() > 0 ? ", " + asset.width() + " × " + asset.height() : "");
    }

    private Response newFolder(Visit visit, ContentPath parent) {
        String title = visit.form().text("titel").strip();
        if (title.isEmpty()) {
            return screens.after(
                    visit,
                    Notice.wrong(screens.text("media.folderName")),
                    "/.author/medien?ordner=" + Places.encode(parent.path()));
        }
        Outcome outcome = services.editor()
                .execute(
                        visit.person(),
                        new Command.CreateNode(
                                parent, "", "mgnl:folder", "", NodeChange.of(Property.of("title", title))));
        return screens.after(
                visit,
                outcomes.notice(outcome, screens.text("media.folderDone", title), visit.registry()),
                "/.author/medien?ordner=" + Places.encode(parent.path()));
    }
}
