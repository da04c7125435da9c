package quartier.editing.rules;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.definition.App;
import quartier.definition.AreaTemplate;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.definition.Dialog;
import quartier.definition.Field;
import quartier.definition.Form;
import quartier.definition.Lifecycle;
import quartier.definition.Template;
import quartier.editing.Units;
import quartier.module.Registry;

/** Finds the fields with which a node is edited: those of its template's dialog, or of its content type's form. */
public final class Forms {
    private Forms() {}

    /** The fields; empty when nothing is defined for the node. */
    public static List<Field> of(Registry registry, ContentNode node) {
        Optional<ContentType> type = type(registry, node);
        if (type.isPresent()) {
            return of(registry, type.get());
        }
        return dialog(registry, node)
                .map(Dialog::form)
                .or(() -> form(registry, node))
                .map(Form::fields)
                .orElse(List.of());
    }

    /** The form of an item that has no content type. */
    private static Optional<Form> form(Registry registry, ContentNode node) {
        return node.template().isEmpty()
                ? registry.appOf(node.path().workspace(), node.path().path(), node.primaryType())
                        .flatMap(app -> app.detail(node.primaryType()))
                        .map(App.Detail::form)
                : Optional.empty();
    }

    /** The content type of an item; empty for parts of items and for pages. */
    public static Optional<ContentType> type(Registry registry, ContentNode node) {
        return Units.isPart(node)
                ? Optional.empty()
                : registry.contentTypeOf(node.path().workspace(), node.primaryType());
    }

    /** The fields of a type's items: those of the first app with a form for it, else one per property of the model. */
    static List<Field> of(Registry registry, ContentType type) {
        return registry.apps().values().stream()
                .filter(app -> app.contentType().filter(type.name()::equals).isPresent())
                .flatMap(app -> app.detail().stream())
                .map(App.Detail::form)
                .findFirst()
                .map(form -> form.fields())
                .orElseGet(() -> ModelFields.of(type));
    }

    /** The checks across fields that the content type or the dialog declares; a picture without a dialog has its own. */
    static List<Capabilities.Rule> rules(Registry registry, ContentNode node) {
        Optional<ContentType> type = type(registry, node);
        return type.isPresent()
                ? type.get().capabilities().rules()
                : dialog(registry, node).map(Dialog::rules).orElseGet(() -> PictureRules.of(node));
    }

    /** What happens to the unit at some time. */
    public static Lifecycle lifecycle(Registry registry, ContentNode unit) {
        Optional<ContentType> type = type(registry, unit);
        return type.isPresent()
                ? type.get().capabilities().lifecycle()
                : dialog(registry, unit).map(Dialog::lifecycle).orElse(Lifecycle.NONE);
    }

    private static Optional<Dialog> dialog(Registry registry, ContentNode node) {
        if (node.isType("mgnl:asset")) {
            String mediaType = node.child("jcr:content")
                    .map(file -> file.text("jcr:mimeType"))
                    .orElse("");
            return registry.assetDialog(mediaType);
        }
        return template(registry, node)
                .map(template -> template.basics().dialog())
                .flatMap(registry::dialog);
    }

    /** The template that renders the node; of an area without one of its own, that of the page or component around it. */
    public static Optional<Template> template(Registry registry, ContentNode node) {
        if (!node.template().isEmpty()) {
            return registry.template(node.template());
        }
        if (!node.isType("mgnl:area")) {
            return Optional.empty();
        }
        return node.parent().flatMap(parent -> template(registry, parent)).flatMap(above -> {
            AreaTemplate area = above.areas().get(node.name());
            return Optional.<Template>ofNullable(area);
        });
    }
}
