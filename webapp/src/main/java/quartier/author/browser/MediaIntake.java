package quartier.author.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    MediaIntake(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
    }

    Response upload(Visit visit, ContentPath folder) {
        if (!visit.isPost()) {
            return form(visit, 200, folder, "", List.of());
        }
        FormData data = visit.form();
        String title = data.text("titel").strip();
        Optional<FormData.FilePart> file = data.file("datei");
        if (file.isEmpty()) {
            return refused(visit, folder, title, Notice.wrong(screens.text("media.fileMissing")));
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return refused(visit, folder, title, Notice.wrong(screens.text("media.titleMissing", LONGEST_TITLE)));
        }
        return switch (services.files().take(file.get(), title)) {
            case FileIntake.Refused no -> refused(visit, folder, title, Notice.wrong(no.why()));
            case FileIntake.Taken taken -> store(visit, folder, title, taken);
        };
    }

    private Response store(Visit visit, ContentPath folder, String title, FileIntake.Taken taken) {
        Outcome outcome = services.editor()
                .execute(
                        visit.person(),
                        new Command.StoreAsset(folder, taken.upload(), NodeChange.of(Property.of("title", title))));
        if (!(outcome instanceof Outcome.Done done)) {
            return refused(visit, folder, title, outcomes.notice(outcome, "", visit.registry()));
        }
        screens.leave(
                visit,
                done.notes().isEmpty()
                        ? Notice.good(screens.text("media.stored"))
                        : Notice.hint(screens.text("media.storedDraft"), List.of()));
        findings(visit, taken);
        return Response.redirect(303, Places.edit(done.paths().getFirst()));
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
        return screens.after(visit, notice, Places.edit(asset.path()));
    }
}
