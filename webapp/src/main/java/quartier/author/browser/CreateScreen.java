package quartier.author.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Drafting;
import quartier.author.Notice;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.FileCheck;
import quartier.author.form.Form;
import quartier.author.form.FormOperation;
import quartier.author.form.Submission;
import quartier.content.ContentNode;
import quartier.definition.App;
import quartier.definition.Capabilities;
import quartier.editing.Command;
import quartier.editing.NodeChange;
import quartier.editing.Outcome;
import quartier.editing.text.NodeNames;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;

/** The empty form of a new item. */
final class CreateScreen implements Screen {
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;
    private final FormFiles files;
    private final Drafting drafts;

    /**
     * What is made, and where.
     *
     * @param kind which of the app's kinds of items
     * @param key what names the kind; empty for the usual one
     * @param folder path of the folder; empty for the app's root
     */
    private record Target(App app, App.Detail kind, String key, String folder) {}

    CreateScreen(Services services, Screens screens, Drafting drafts) {
        this.drafts = drafts;
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
        this.files = new FormFiles(services.files());
    }

    @Override
    public Response show(Visit visit) {
        App app = visit.registry()
                .app(visit.rest())
                .filter(a -> a.browser().isPresent() && screens.mayOpen(visit, a))
                .orElseThrow(() -> new HttpException(404, "no app"));
        return visit.isPost() ? post(visit, app, visit.form()) : form(visit, app);
    }

    private Response form(Visit visit, App app) {
        Optional<FormData> draft = drafts.restored(visit, visit.request().path());
        if (draft.isEmpty()) {
            Target fresh = target(visit, app, visit.query(Makes.PARAMETER), visit.query(ItemFolders.PARAMETER));
            return page(visit, 200, fresh, empty(visit, fresh), List.of());
        }
        Target begun = target(visit, app, draft.get());
        return page(
                visit,
                200,
                begun,
                empty(visit, begun).typed(draft.get(), FileCheck.NONE),
                List.of(Notice.hint(screens.text("item.restored"), List.of())));
    }

    private Response post(Visit visit, App app, FormData data) {
        String place = visit.request().path();
        Target target = target(visit, app, data);
        Form empty = empty(visit, target);
        Optional<FormOperation> operation = FormOperation.of(data);
        if (operation.isPresent()) {
            return page(visit, 200, target, empty.typed(operation.get().on(data), files), List.of());
        }
        drafts.keep(visit, place, data);
        if (data.text("tat").startsWith("waehle|")) {
            return Response.redirect(303, Chooser.address(data.text("tat"), place, ""));
        }
        Form form = empty.typed(data, files);
        return switch (form.submission(services.passwords()::hash)) {
            case Submission.Invalid invalid -> page(visit, 422, target, form, List.of());
            case Submission.Valid valid -> create(visit, target, form, valid);
        };
    }

    private Target target(Visit visit, App app, FormData data) {
        return target(visit, app, data.text(Makes.PARAMETER), data.text(ItemFolders.PARAMETER));
    }

    private Target target(Visit visit, App app, String kind, String folder) {
        return new Makes(visit, screens, app)
                .chosen(kind)
                .map(detail -> new Target(app, detail, kind, folder))
                .orElseThrow(() -> new HttpException(404, "nothing to make"));
    }

    private Form empty(Visit visit, Target target) {
        FormSource.Bound bound = FormSource.of(visit).of(target.app(), target.kind());
        Languages languages = Languages.of(visit);
        return Form.of(
                bound.form(),
                bound.labels(),
                Optional.empty(),
                languages
                        .context(visit, screens, languages.chosen(""))
                        .happening(
                                schedule(visit, target.app(), target.kind()),
                                services.clock().instant()));
    }

    private static Optional<Capabilities.Schedule> schedule(Visit visit, App app, App.Detail kind) {
        return visit.registry()
                .contentTypeOf(app.browser().orElseThrow().source().workspace(), kind.nodeType())
                .flatMap(type -> type.capabilities().schedule());
    }

    private Response create(Visit visit, Target target, Form form, Submission.Valid valid) {
        App app = target.app();
        ItemFolders folders = new ItemFolders(visit, app);
        folders.ensureRoot(services);
        ContentNode folder = folders.shown(target.folder());
        Outcome outcome = services.editor()
                .execute(
                        visit.person(),
                        new Command.CreateNode(
                                folder.path(),
                                valid.name().orElseGet(() -> name(target, valid.change())),
                                target.kind().nodeType(),
                                "",
                                valid.change()));
        return switch (outcome) {
            case Outcome.Done done -> {
                drafts.drop(visit, visit.request().path());
                yield screens.after(
                        visit,
                        Notice.good(screens.text("item.created")),
                        Places.edit(done.paths().getFirst()));
            }
            case Outcome.Invalid invalid ->
                page(
                        visit,
                        422,
                        target,
                        form.saying(outcomes.messages(invalid.messages(), form, visit.registry())),
                        List.of());
            default -> page(visit, 409, target, form, List.of(outcomes.notice(outcome, "", visit.registry())));
        };
    }

    /** Of the property that the app names, where it has a value; empty to have the name made of the title. */
    private static String name(Target target, NodeChange change) {
        String property = target.kind().actions().stream()
                .map(action -> action.setting("nodeNameProperty"))
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(target.app().browser().orElseThrow().nameProperty());
        return Optional.ofNullable(change.set().get(property))
                .map(value -> NodeNames.fromTitle(value.text()))
                .orElse("");
    }

    private Response page(Visit visit, int status, Target target, Form form, List<Notice> notices) {
        App app = target.app();
        ItemFolders folders = new ItemFolders(visit, app);
        ContentNode folder = folders.shown(target.folder());
        Map<String, Object> model = new HashMap<>();
        model.put("tabs", form.tabs());
        model.put("messages", form.messages());
        model.put("notes", List.of());
        model.put("notices", notices);
        model.put("action", visit.request().path());
        model.put("language", "");
        model.put(
                "draftWaiting",
                visit.isPost() || !visit.query("entwurf").isEmpty()
                        ? ""
                        : drafts.waiting(visit, visit.request().path()).orElse(""));
        model.put("draftKey", drafts.address(visit, visit.request().path()));
        List<Screens.Crumb> way = new ArrayList<>(folders.way(folder));
        if (!folder.path().equals(folders.root())) {
            way.add(new Screens.Crumb(
                    new Choices(visit.snapshot(), visit.registry()).title(folder),
                    ItemFolders.address(app, folder.path())));
        }
        model.put("crumbs", way);
        model.put("folder", target.folder());
        model.put("kind", target.key());
        return screens.page(visit, status, "create.ftl", new Makes(visit, screens, app).title(target.kind()), model);
    }
}
