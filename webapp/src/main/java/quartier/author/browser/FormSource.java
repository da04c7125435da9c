package quartier.author.browser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.author.Visit;
import quartier.author.form.Labels;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.App;
import quartier.definition.AreaTemplate;
import quartier.definition.Dialog;
import quartier.definition.Form;
import quartier.definition.Source;
import quartier.definition.Template;
import quartier.module.Registry;

/** Finds the form that edits a node: the dialog of its template, or the form of its app. */
public final class FormSource {
    private final Registry registry;

    /**
     * A form with the labels of its fields.
     *
     * @param dialog the one it stands in; empty where an app has a form of its own
     */
    public record Bound(Form form, Labels labels, Optional<Dialog> dialog) {
        Bound(Form form, Labels labels) {
            this(form, labels, Optional.empty());
        }

        /** What the form of that node is called in its window; empty when nobody says it. */
        Optional<String> title(ContentNode node) {
            return dialog.map(one -> {
                        String property = one.window().titleProperty();
                        String own = property.isEmpty() ? "" : node.text(property);
                        return own.isEmpty() ? labels.caption(one) : own;
                    })
                    .filter(title -> !title.isEmpty());
        }

        Dialog.Window window() {
            return dialog.map(Dialog::window).orElse(Dialog.Window.USUAL);
        }

        /** What the button that saves is called; empty for the usual word. */
        String save() {
            return dialog.map(labels::save).orElse("");
        }
    }

    public FormSource(Registry registry) {
        this.registry = registry;
    }

    public static FormSource of(Visit visit) {
        return new FormSource(visit.registry());
    }

    /** The form of that node; empty when no module gives one. */
    public Optional<Bound> of(ContentNode node) {
        if (node.isType("mgnl:asset")) {
            return Optional.of(file(node.child("jcr:content")
                    .map(content -> content.text("jcr:mimeType"))
                    .orElse("")));
        }
        if (!node.template().isEmpty()) {
            return registry.template(node.template()).flatMap(this::of);
        }
        return app(node).flatMap(app -> app.detail(node.primaryType()).map(detail -> of(app, detail)));
    }

    /** Another form of the node's app, by the name of its sub app. */
    Optional<Bound> of(ContentNode node, String part) {
        return app(node)
                .flatMap(app -> app.details().stream()
                        .filter(detail -> detail.name().equals(part))
                        .findFirst()
                        .map(detail -> of(app, detail)));
    }

    /** What the node's app says when its form is saved. */
    Optional<String> saved(ContentNode node) {
        return app(node).flatMap(app -> app.detail(node.primaryType())).stream()
                .flatMap(detail -> detail.actions().stream())
                .filter(action -> action.kind().equals("commitAction"))
                .map(action -> action.setting("successMessage"))
                .filter(text -> !text.isEmpty())
                .map(text -> registry.messages().label(text, Locale.GERMAN))
                .findFirst();
    }

    /** The form for files of that media type: the modules' dialog for it, else the built-in one. */
    public Bound file(String mediaType) {
        return registry.assetDialog(mediaType)
                .map(this::bound)
                .orElseGet(() -> new Bound(AssetForm.of(mediaType), AssetForm.labels()));
    }

    public Optional<Bound> of(Template template) {
        return dialog(template.basics().dialog());
    }

    /** The form of the items that the app is mainly about. */
    public Optional<Bound> of(App app) {
        return app.detail().map(detail -> of(app, detail));
    }

    public Bound of(App app, App.Detail detail) {
        return dialog(detail.dialog()).orElseGet(() -> new Bound(detail.form(), labels(app, detail)));
    }

    private Labels labels(App app, App.Detail detail) {
        return new Labels(
                registry.messages(),
                Locale.GERMAN,
                List.of(
                        app.name() + "." + detail.name(),
                        app.name() + ".detail",
                        app.name(),
                        app.called() + "." + detail.name(),
                        app.called(),
                        app.contentType().orElse(app.name())));
    }

    public Optional<Bound> dialog(String id) {
        return registry.dialog(id).map(this::bound);
    }

    private Bound bound(Dialog dialog) {
        return new Bound(dialog.form(), Labels.of(registry.messages(), Locale.GERMAN, dialog), Optional.of(dialog));
    }

    /** The app that edits the node. */
    public Optional<App> app(ContentNode node) {
        return registry.appOf(node.path().workspace(), node.path().path(), node.primaryType());
    }

    /** Where the items of an app begin. */
    static ContentPath root(App app) {
        Source source = app.browser().orElseThrow().source();
        return ContentPath.of(source.workspace(), source.rootPath().isEmpty() ? "/" : source.rootPath());
    }

    /** What a template is called. */
    public static String title(Registry registry, Template template) {
        if (!template.basics().title().isEmpty()) {
            return registry.messages().label(template.basics().title(), Locale.GERMAN);
        }
        if (template instanceof AreaTemplate area) {
            return title(registry, area);
        }
        String dotted = template.id().replace(':', '.').replace('/', '.');
        return registry.messages()
                .text(dotted + ".title", Locale.GERMAN)
                .or(() -> registry.messages().text(template.basics().name() + ".title", Locale.GERMAN))
                .orElse(template.basics().name());
    }

    /** Areas often have no title: then what the modules' texts call them, else their name. */
    private static String title(Registry registry, AreaTemplate area) {
        String name = area.basics().name();
        String key = area.basics().id().replace(':', '.').replace('/', '.').replace("#", ".areas.") + ".title";
        return registry.messages()
                .text(key, Locale.GERMAN)
                .orElse(name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
}
