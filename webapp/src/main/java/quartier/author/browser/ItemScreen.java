package quartier.author.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.asset.Asset;
import quartier.asset.Assets;
import quartier.author.Arrival;
import quartier.author.Drafting;
import quartier.author.Light;
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
import quartier.author.form.FormContext;
import quartier.author.form.FormOperation;
import quartier.author.form.Message;
import quartier.author.form.Submission;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.PublicationStatus;
import quartier.editing.Revisions;
import quartier.editing.Units;
import quartier.editing.rules.Forms;
import quartier.editing.rules.Rules;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** The form of a page, an item, a component or a file: shown, changed, saved, in conflict. */
final class ItemScreen implements Screen {
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;
    private final Drafting drafts;
    private final FileCheck files;

    /**
     * What is edited.
     *
     * @param seen revision that the person saw when they opened it
     */
    private record Opened(ContentNode node, String language, String seen) {}

    ItemScreen(Services services, Screens screens, Drafting drafts) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
        this.drafts = drafts;
        this.files = new FormFiles(services.files());
    }

    @Override
    public Response show(Visit visit) {
        ContentPath path = Places.read(visit.rest()).orElseThrow(() -> new HttpException(404, "no path"));
        ContentNode node = visit.snapshot().node(path).orElseThrow(() -> new HttpException(404, "no node"));
        if (!services.guard().may(visit.person(), Permission.READ, path)) {
            throw new HttpException(403, "may not read");
        }
        Optional<FormSource.Bound> source = source(visit, node);
        if (source.isEmpty() && !visit.isPost()) {
            return withoutForm(visit, node);
        }
        FormSource.Bound bound = source.orElseThrow(() -> new HttpException(404, "no form"));
        String language = Languages.of(visit).chosen(visit.query("sprache"));
        Form form = Form.of(bound.form(), bound.labels(), Optional.of(node), context(visit, node, language));
        if (visit.isPost()) {
            if (!isEdited(visit, node)) {
                throw new HttpException(403, "the app only shows it");
            }
            FormData data = visit.form();
            return post(visit, new Opened(node, language, data.text(Drafting.SEEN)), form, data);
        }
        Optional<FormData> draft = drafts.restored(visit, Places.edit(path));
        if (draft.isPresent()) {
            Form restored = form.typed(draft.get(), FileCheck.NONE);
            return page(
                    visit,
                    200,
                    new Opened(node, language, seen(draft.get(), node)),
                    restored,
                    List.of(Notice.hint(screens.text("item.restored"), List.of())));
        }
        return page(visit, 200, new Opened(node, language, Revisions.of(node)), form, List.of());
    }

    /** Content that no module has a form for, such as what an import left in a workspace without an app. */
    private Response withoutForm(Visit visit, ContentNode node) {
        String title = new Choices(visit.snapshot(), visit.registry()).title(node);
        return screens.page(
                visit,
                "item-without-form.ftl",
                title,
                Map.of("path", node.path().toString()));
    }

    private FormContext context(Visit visit, ContentNode node, String language) {
        return Languages.of(visit)
                .context(visit, screens, language)
                .happening(
                        visit.registry()
                                .contentTypeOf(node.path().workspace(), node.primaryType())
                                .flatMap(type -> type.capabilities().schedule()),
                        services.clock().instant());
    }

    private String copyLabel(Visit visit, ContentNode node) {
        return Forms.type(visit.registry(), node)
                .map(type -> type.capabilities().copying().label())
                .filter(label -> !label.isEmpty())
                .map(label -> visit.registry().messages().label(label, Locale.GERMAN))
                .orElse(screens.text("deed.duplizieren"));
    }

    private static String seen(FormData draft, ContentNode node) {
        String seen = draft.text(Drafting.SEEN);
        return seen.isEmpty() ? Revisions.of(node) : seen;
    }

    /** An area has no template of its own: its dialog is named by the page editor. */
    private Optional<FormSource.Bound> source(Visit visit, ContentNode node) {
        FormSource source = FormSource.of(visit);
        String dialog = visit.query("dialog");
        String part = visit.query(ItemLinks.PART);
        if (!part.isEmpty()) {
            return source.of(node, part).or(() -> source.of(node));
        }
        boolean named = node.isType("mgnl:area")
                || node.isType("mgnl:component")
                || Offers.of(visit, screens, services, node)
                        .filter(offers -> offers.opens(node, dialog))
                        .isPresent();
        return dialog.isEmpty() || !named
                ? source.of(node)
                : source.dialog(dialog).or(() -> source.of(node));
    }

    private boolean isEdited(Visit visit, ContentNode node) {
        return Offers.of(visit, screens, services, node)
                .map(offers -> offers.edits(node) || offers.opens(node, visit.query("dialog")))
                .orElse(true);
    }

    private Response post(Visit visit, Opened opened, Form stored, FormData data) {
        String place = Places.edit(opened.node().path());
        Optional<FormOperation> operation = FormOperation.of(data);
        if (operation.isPresent()) {
            return page(visit, 200, opened, stored.typed(operation.get().on(data), files), List.of());
        }
        if (data.text("tat").startsWith("waehle|")) {
            drafts.keep(visit, place, data);
            return Response.redirect(
                    303, Chooser.address(data.text("tat"), visit.request().path(), opened.language()));
        }
        drafts.keep(visit, place, data);
        Form form = stored.typed(data, files);
        return switch (form.submission(services.passwords()::hash)) {
            case Submission.Invalid invalid -> page(visit, 422, opened, form, List.of());
            case Submission.Valid valid -> save(visit, opened, form, valid, data);
        };
    }

    private Response save(Visit visit, Opened opened, Form form, Submission.Valid valid, FormData data) {
        ContentNode node = opened.node();
        Outcome outcome = services.editor()
                .execute(
                        visit.person(),
                        new Command.SaveNode(
                                node.path(),
                                valid.change(),
                                opened.seen(),
                                valid.name().orElse("")));
        return switch (outcome) {
            case Outcome.Done done -> {
                drafts.drop(visit, Places.edit(node.path()));
                yield saved(
                        visit,
                        done.paths().isEmpty() ? node.path() : done.paths().getFirst(),
                        done,
                        data,
                        opened.language());
            }
            case Outcome.Invalid invalid ->
                page(
                        visit,
                        422,
                        opened,
                        form.saying(outcomes.messages(invalid.messages(), form, visit.registry())),
                        List.of());
            case Outcome.Conflict conflict -> conflict(visit, opened, form, conflict, data);
            default -> page(visit, 409, opened, form, List.of(outcomes.notice(outcome, "", visit.registry())));
        };
    }

    private Response saved(Visit visit, ContentPath path, Outcome.Done done, FormData data, String language) {
        Notice notice = outcomes.notice(
                new Outcome.Done(done.paths(), List.of()),
                services.store()
                        .snapshot()
                        .node(path)
                        .flatMap(FormSource.of(visit)::saved)
                        .orElse(screens.text("item.saved")),
                visit.registry());
        String next = data.text("weiter");
        if (data.fields().has("fenster")) {
            return screens.bare("saved.ftl", Map.of());
        }
        if (next.startsWith("sprache:")) {
            return screens.after(visit, notice, Places.edit(path) + "?sprache=" + Places.encode(next.substring(8)));
        }
        return switch (next) {
            case "freigabe", "veroeffentlichen" ->
                Response.redirect(
                        303,
                        "/.author/tun/" + next + "?pfad=" + Places.encode(path.toString()) + "&zurueck="
                                + Places.encode(Places.edit(path)));
            case "zurueck" ->
                screens.after(visit, notice, Parents.list(path, services.store().snapshot(), visit));
            default ->
                screens.after(
                        visit,
                        notice,
                        Places.edit(path) + (language.isEmpty() ? "" : "?sprache=" + Places.encode(language)));
        };
    }

    private Response conflict(Visit visit, Opened opened, Form mine, Outcome.Conflict conflict, FormData data) {
        ContentNode node = opened.node();
        ContentNode now = services.store().snapshot().node(node.path()).orElse(node);
        FormSource.Bound bound = source(visit, node).orElseThrow();
        Form theirs = Form.of(bound.form(), bound.labels(), Optional.of(now), context(visit, node, opened.language()));
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        data.fields()
                .values()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !name.equals("gesehen") && !name.equals("tat"))
                        .forEach(value -> kept.add(Map.entry(name, value))));
        return screens.page(
                visit,
                409,
                "conflict.ftl",
                screens.text("conflict.title"),
                Map.of(
                        "who", conflict.who(),
                        "when", conflict.when(),
                        "revision", conflict.revision(),
                        "differences", Comparison.of(theirs, mine),
                        "kept", kept,
                        "edit",
                                Places.edit(node.path())
                                        + (visit.request().rawQuery().isEmpty()
                                                ? ""
                                                : "?" + visit.request().rawQuery())));
    }

    /** What is stored but not complete: known before somebody tries to publish it. */
    private List<Message> missing(Visit visit, ContentNode node, Form form) {
        return outcomes.messages(
                new Rules(visit.registry(), visit.snapshot()).check(node).all(), form, visit.registry());
    }

    private Response page(Visit visit, int status, Opened opened, Form form, List<Notice> notices) {
        ContentNode node = opened.node();
        ContentNode unit = Units.of(node).orElse(node);
        boolean dialog = visit.query("fenster").equals("1");
        Map<String, Object> model = new HashMap<>();
        boolean mayAct = services.guard().may(visit.person(), Permission.WRITE, node.path());
        boolean mayWrite = mayAct && isEdited(visit, node);
        model.put("mayAct", mayAct);
        model.putAll(new ItemOffers(visit, screens, services).of(unit));
        model.put("tabs", form.tabs());
        model.put("messages", form.messages());
        model.put("notes", visit.isPost() ? form.notes() : missing(visit, node, form));
        model.put("notices", notices);
        model.put(
                "action",
                visit.request().path()
                        + (visit.request().rawQuery().isEmpty()
                                ? ""
                                : "?" + visit.request().rawQuery().replaceAll("&?entwurf=[^&]*", "")));
        model.put("revision", opened.seen());
        model.put("light", Light.of(node, visit.underway(), screens.texts()));
        model.put(
                "arrival",
                Arrival.of(unit, visit.underway(), screens.texts()).stream().toList());
        model.put("live", PublicationStatus.of(node) != PublicationStatus.NOT_PUBLISHED);
        model.put("path", node.path().toString());
        model.put("languages", form.translated() ? Languages.of(visit).choices(opened.language()) : List.of());
        model.put("mayWrite", mayWrite);
        model.put("mayPublish", services.guard().may(visit.person(), Permission.PUBLISH, node.path()));
        model.put(
                "draftWaiting",
                visit.isPost() || !visit.query("entwurf").isEmpty()
                        ? ""
                        : drafts.waiting(visit, Places.edit(node.path())).orElse(""));
        model.put("language", visit.query("sprache"));
        model.put("draftKey", drafts.address(visit, Places.edit(node.path())));
        model.put("isUnit", !node.isType("mgnl:contentNode"));
        model.put(
                "picture",
                Assets.asset(node)
                        .filter(Asset::isImage)
                        .map(asset -> "/.author/medien/bild/" + node.id())
                        .orElse(""));
        model.put("original", Assets.asset(node).map(Asset::link).orElse(""));
        model.put("preview", Places.preview(unit, visit.registry()).orElse(""));
        model.put("versions", Places.versions(node.path()));
        model.put("hurry", mayWrite ? HurryScreen.offers(visit, node, services) : List.of());
        model.put("copyLabel", copyLabel(visit, node));
        model.put("aside", Aside.of(visit, node, services));
        model.put("dialog", dialog);
        model.put("crumbs", dialog ? List.of() : Parents.crumbs(node, visit, screens));
        FormSource.Bound bound = source(visit, node).orElseThrow();
        model.put("look", bound.window());
        model.put("save", bound.save());
        String usual = MoveScreen.title(visit, node);
        String title = dialog ? bound.title(node).orElse(usual) : usual;
        return screens.page(visit, status, dialog ? "item-dialog.ftl" : "item.ftl", title, model);
    }
}
