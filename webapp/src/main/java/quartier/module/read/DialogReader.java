package quartier.module.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import quartier.definition.Action;
import quartier.definition.Capabilities;
import quartier.definition.Dialog;
import quartier.definition.Form;
import quartier.definition.Problem;
import quartier.module.yaml.YamlNode;

/** Reads dialogs of every age. */
public final class DialogReader {
    private static final List<String> OF_DIALOGS = List.of("actions", "footerLayout", "quartier");
    private static final List<String> OF_ANYTHING = List.of("$type", "class", "label", "name");

    private static final Capabilities NONE = Capabilities.NONE;

    private static final Set<String> BUTTONS = Set.of("commitAction", "closeAction", "commit", "cancel");

    private final Consumer<Problem> problems;
    private final FormReader forms;

    public DialogReader(Consumer<Problem> problems, Set<String> customFieldTypes) {
        this.problems = problems;
        this.forms = new FormReader(new FieldReader(problems, customFieldTypes));
    }

    private static Dialog.Window window(Keys keys) {
        Dialog.Modality modality = switch (keys.text("modalityLevel").toLowerCase(Locale.ROOT)) {
            case "light" -> Dialog.Modality.LIGHT;
            case "non-modal", "non_modal", "nonmodal" -> Dialog.Modality.NON_MODAL;
            default -> keys.flag("light", false) ? Dialog.Modality.LIGHT : Dialog.Modality.STRONG;
        };
        return new Dialog.Window(
                keys.flag("wide", false),
                size(keys, "width"),
                size(keys, "height"),
                modality,
                keys.text("dialogLabelItemProperty"));
    }

    private static String size(Keys keys, String key) {
        String written = keys.text(key).strip();
        if (written.matches("\\d{1,4}")) {
            return written + "px";
        }
        if (!written.isEmpty() && !written.matches("\\d{1,4}([.]\\d{1,2})?(px|em|rem|%|vw|vh)")) {
            keys.warn(keys.at(key), "'" + key + "' in " + keys.what() + " is no size such as 800px");
            return "";
        }
        return written.replace("%", key.equals("width") ? "vw" : "vh");
    }

    /** Some choosers only change one of the product's; what makes them choosers is not in the file. */
    private static boolean isChooser(String id) {
        return id.toLowerCase(Locale.ROOT).contains("chooser");
    }

    private static boolean isFragment(YamlNode.Entries map, String type) {
        return !OF_ANYTHING.containsAll(map.entries().keySet())
                && OF_DIALOGS.stream().noneMatch(map.entries()::containsKey)
                && !TypeNames.of(type).contains("dialog");
    }

    public Optional<Dialog> read(String id, YamlNode node) {
        if (!(node instanceof YamlNode.Entries map)) {
            problems.accept(Problem.warning(
                    node.origin(), "not a dialog (no mapping); fragments belong in a folder such as includes/"));
            return Optional.empty();
        }
        Keys keys = new Keys(node, "dialog", "dialog '" + id + "'", problems);
        String type = keys.type();
        if (keys.has("workbenchChooser") || TypeNames.of(type).contains("chooser")) {
            keys.unsupported("'" + id + "' is a chooser; the desk has its own, which is used instead");
            return Optional.empty();
        }
        Optional<Keys> formKeys = keys.child("form", "form");
        Form form = formKeys.map(forms::form)
                .orElseGet(() -> new Form(List.of(), List.of(new Form.Tab("", "", List.of())), node.origin()));
        if (formKeys.isEmpty() && isChooser(id)) {
            keys.unsupported("'" + id + "' is a chooser; the desk has its own, which is used instead");
            return Optional.empty();
        }
        if (formKeys.isEmpty() && isFragment(map, type)) {
            keys.warn(
                    node.origin(),
                    "not a dialog (nothing in it belongs to one); fragments belong in a folder such as includes/");
            return Optional.of(new Dialog(
                    id, "", form, List.of(), Dialog.Window.USUAL, NONE.rules(), NONE.lifecycle(), node.origin()));
        }
        if (formKeys.isEmpty()) {
            keys.warn(node.origin(), "dialog '" + id + "' has no form");
        }
        if (TypeNames.isForeign(type)) {
            keys.unsupported("dialog '" + id + "' needs the Java class '" + type + "', which is not here");
        }
        String inForm = formKeys.map(inner -> inner.text("label")).orElse("");
        List<Action> actions = ActionReader.actions(keys);
        actions.stream()
                .filter(action -> !BUTTONS.contains(action.kind())
                        && !BUTTONS.contains(action.name())
                        && !action.kind().contains("."))
                .forEach(action -> problems.accept(Problem.unsupported(
                        action.origin(),
                        "action '" + action.name() + "' of dialog '" + id
                                + "' is no button here; there are those that save and leave")));
        Capabilities own = keys.child("quartier", "quartier")
                .map(CapabilityReader::ofDialog)
                .orElse(NONE);
        String label = keys.text("label", inForm);
        Dialog dialog = new Dialog(id, label, form, actions, window(keys), own.rules(), own.lifecycle(), node.origin());
        keys.done();
        return Optional.of(dialog);
    }
}
