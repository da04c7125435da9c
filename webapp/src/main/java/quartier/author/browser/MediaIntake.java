package quartier.author.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Answers;
import quartier.author.FileIntake;
import quartier.author.Notice;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.editing.Command;
import quartier.editing.NodeChange;
import quartier.editing.Outcome;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;

/**
 * A new file in the media library, and a file in another's place. A new one is stored with its title alone: which
 * metadata it needs depends on what it is, so the form for them comes next.
 */
final class MediaIntake {
    private static final int LONGEST_TITLE = 160;
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;
    private final Answers answers;

    MediaIntake(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
        this.answers = new Answers(screens);
    }

    Response upload(Visit visit, ContentPath folder) {
        if (!visit.isPost()) {
            return form(visit, 200, folder, "", List.of());
        }
        FormData data = visit.form();
        List<FormData.FilePart> files = data.files().stream()
                .filter(file -> file.field().equals("datei") && !file.fileName().isEmpty())
                .toList();
        if (files.isEmpty()) {
            return refused(visit, folder, "", Notice.wrong(screens.text("media.fileMissing")));
        }
        String title = data.text("titel").strip();
        boolean inPlace = data.text("antwort").equals("hinweis");
        if (files.size() > 1 && !inPlace) {
            return several(visit, folder, files);
        }
        String named = title.isEmpty() && inPlace ? proposal(files.getFirst()) : title;
        if (named.isEmpty() || named.length() > LONGEST_TITLE) {
            return refused(visit, folder, title, Notice.wrong(screens.text("media.titleMissing", LONGEST_TITLE)));
        }
        Stored stored = store(visit, folder, named, files.getFirst());
        String next = stored.path().map(Places::edit).orElse("");
        return inPlace
                ? answers.told(
                        visit,
                        data,
                        stored.notice(),
                        stored.path().map(ContentPath::toString).orElse(""),
                        next)
                : stored.path().isEmpty()
                        ? refused(visit, folder, title, stored.notice())
                        : screens.after(visit, stored.notice(), next);
    }

    /** What came of one file. */
    private record Stored(Optional<ContentPath> path, Notice notice) {}

    /** Several at once are named after their files; what they need is asked for on the list that follows. */
    private Response several(Visit visit, ContentPath folder, List<FormData.FilePart> files) {
        List<String> ids = new ArrayList<>();
        for (FormData.FilePart file : files) {
            Stored stored = store(visit, folder, proposal(file), file);
            stored.path()
                    .flatMap(services.store().snapshot()::node)
                    .ifPresentOrElse(
                            node -> ids.add(node.id()),
                            () -> screens.leave(
                                    visit,
                                    new Notice(
                                            "wrong",
                                            file.fileName(),
                                            List.of(stored.notice().text()))));
        }
        screens.leave(visit, Notice.good(screens.text("media.storedSeveral", ids.size())));
        StringBuilder next = new StringBuilder("/.author/medien?ordner=" + Places.encode(folder.path()));
        ids.forEach(id -> next.append("&datei=").append(id));
        return Response.redirect(303, next.toString());
    }

    private static String proposal(FormData.FilePart file) {
        String name = file.fileName()
                .replaceFirst("\\.[^.]{1,5}$", "")
                .replaceAll("[_\\s]+", " ")
                .strip();
        return name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name;
    }

    private Stored store(Visit visit, ContentPath folder, String title, FormData.FilePart file) {
        return switch (services.files().take(file, title)) {
            case FileIntake.Refused no -> new Stored(Optional.empty(), Notice.wrong(no.why()));
            case FileIntake.Taken taken -> store(visit, folder, title, taken);
        };
    }

    private Stored store(Visit visit, ContentPath folder, String title, FileIntake.Taken taken) {
        Outcome outcome = services.editor()
                .execute(
                        visit.person(),
                        new Command.StoreAsset(folder, taken.upload(), NodeChange.of(Property.of("title", title))));
        if (!(outcome instanceof Outcome.Done done)) {
            return new Stored(Optional.empty(), outcomes.notice(outcome, "", visit.registry()));
        }
        findings(visit, taken);
        String key = done.notes().isEmpty() ? "media.stored" : "media.storedDraft";
        return new Stored(Optional.of(done.paths().getFirst()), Notice.good(screens.text(key)));
    }

    private Response refused(Visit visit, ContentPath folder, String title, Notice why) {
        return form(visit, 422, folder, title, List.of(why));
    }

    private Response form(Visit visit, int status, ContentPath folder, String title, List<Notice> notices) {
        String place = Places.encode(folder.path());
        Map<String, Object> model = new HashMap<>();
        model.put("wanted", title);
        model.put("longest", LONGEST_TITLE);
        model.put("notices", notices);
        model.put("action", "/.author/medien/neu?ordner=" + place);
        model.put("crumbs", List.of(new Screens.Crumb(screens.text("nav.media"), "/.author/medien?ordner=" + place)));
        return screens.page(visit, status, "upload.ftl", screens.text("media.new"), model);
    }

    private void findings(Visit visit, FileIntake.Taken taken) {
        if (!taken.findings().isEmpty()) {
            screens.leave(visit, Notice.hint(screens.text("media.pdf"), taken.findings()));
        }
    }

    Response replace(Visit visit) {
        FormData data =
                visit.isPost() ? visit.form() : new FormData(visit.request().query(), List.of());
        ContentNode asset = DeedScreen.node(visit, data.text("pfad"))
                .filter(node -> node.isType("mgnl:asset"))
                .orElseThrow(() -> new HttpException(404, "no file"));
        Notice notice;
        Optional<FormData.FilePart> file = data.file("datei");
        if (file.isEmpty()) {
            notice = Notice.wrong(screens.text("media.fileMissing"));
        } else {
            notice = switch (services.files().take(file.get(), asset.text("title"))) {
                case FileIntake.Refused no -> Notice.wrong(no.why());
                case FileIntake.Taken taken -> {
                    Outcome outcome = services.editor()
                            .execute(
                                    visit.person(),
                                    new Command.ReplaceFile(
                                            asset.path(),
                                            taken.upload(),
                                            data.text("grund").strip()));
                    findings(visit, taken);
                    yield outcomes.notice(outcome, screens.text("media.replaced"), visit.registry());
                }
            };
        }
        return answers.told(visit, data, notice, asset.path().toString(), Places.edit(asset.path()));
    }
}
