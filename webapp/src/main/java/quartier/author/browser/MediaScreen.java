package quartier.author.browser;

import java.util.ArrayList;
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
import quartier.http.Body;
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

    /** A folder or file. */
    public record Tile(String title, String url, String picture, String kind, String detail, boolean folder) {}

    MediaScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
        this.intake = new MediaIntake(services, screens);
    }

    @Override
    public Response show(Visit visit) {
        if (visit.rest().startsWith("bild/")) {
            return picture(visit, visit.rest().substring(5));
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
        String wanted = visit.query("suche").toLowerCase(Locale.GERMAN).strip();
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<ContentNode> found = new ArrayList<>();
        collect(node, wanted, names, found);
        int from = visit.query("ab").matches("\\d{1,6}") ? Integer.parseInt(visit.query("ab")) : 0;
        List<Tile> tiles = found.stream()
                .skip(from)
                .limit(PAGE)
                .map(child -> tile(child, names))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("tiles", tiles);
        model.put("search", visit.query("suche"));
        model.put("folder", folder.path());
        model.put(
                "next", found.size() > from + PAGE ? ListScreen.address(visit, "ab", String.valueOf(from + PAGE)) : "");
        model.put("mayWrite", services.guard().may(visit.person(), Permission.WRITE, folder));
        model.put("crumbs", folder.isRoot() ? List.of() : Parents.crumbs(node, visit, screens));
        return screens.page(visit, "media.ftl", folder.isRoot() ? screens.text("nav.media") : names.title(node), model);
    }

    private static void collect(ContentNode at, String wanted, Choices names, List<ContentNode> found) {
        for (ContentNode child : at.children()) {
            boolean folder = child.isType("mgnl:folder");
            boolean matches = wanted.isEmpty()
                    || names.title(child).toLowerCase(Locale.GERMAN).contains(wanted)
                    || child.name().toLowerCase(Locale.GERMAN).contains(wanted);
            if ((folder || child.isType("mgnl:asset")) && matches && !child.isType("mgnl:deleted")) {
                found.add(child);
            }
            if (folder && !wanted.isEmpty() && found.size() < 2000) {
                collect(child, wanted, names, found);
            }
        }
    }

    private Tile tile(ContentNode node, Choices names) {
        if (node.isType("mgnl:folder")) {
            return new Tile(
                    names.title(node),
                    "/.author/medien?ordner=" + Places.encode(node.path().path()),
                    "",
                    "",
                    screens.text("media.count", node.children().size()),
                    true);
        }
        Optional<Asset> asset = quartier.asset.Assets.asset(node);
        return new Tile(
                names.title(node),
                Places.edit(node.path()),
                asset.filter(Asset::isImage)
                        .map(a -> "/.author/medien/bild/" + node.id())
                        .orElse(""),
                asset.map(a -> a.extension().toUpperCase(Locale.ROOT)).orElse("?"),
                asset.map(MediaScreen::detail).orElse(""),
                false);
    }

    static String detail(Asset asset) {
        String size = asset.size() < 1024 * 1024
                ? Math.max(1, asset.size() / 1024) + " KB"
                : String.format(Locale.GERMANY, "%.1f MB", asset.size() / 1048576.0);
        return asset.extension().toUpperCase(Locale.ROOT) + ", " + size
                + (asset.width() > 0 ? ", " + asset.width() + " × " + asset.height() : "");
    }

    /** The bytes of a picture for the desk; visitors get theirs elsewhere. */
    private Response picture(Visit visit, String id) {
        Asset asset = visit.snapshot()
                .byId(id)
                .flatMap(quartier.asset.Assets::asset)
                .filter(found -> found.isImage()
                        && services.guard()
                                .may(
                                        visit.person(),
                                        Permission.READ,
                                        found.node().path()))
                .orElseThrow(() -> new HttpException(404, "no picture"));
        return new Response(200, quartier.http.Headers.NONE, new Body.Stream(asset.size(), out -> {
                    try (var in = asset.data().open()) {
                        in.transferTo(out);
                    }
                }))
                .with("Content-Type", asset.mediaType())
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "private, max-age=60")
                .with("ETag", "\"" + Integer.toHexString(asset.data().identity().hashCode()) + "\"");
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
