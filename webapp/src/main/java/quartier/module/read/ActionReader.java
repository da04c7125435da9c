package quartier.module.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Action;
import quartier.definition.Action.Availability;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.Nearest;

/** Reads actions; old class names become the short types of today. */
final class ActionReader {
    /** Lower-case type name to the {@code $type} that the desk knows. */
    private static final Map<String, String> KINDS = kinds();

    private ActionReader() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String kind : List.of(
                "openDetailSubappAction",
                "openDialogAction",
                "openCreateDialogAction",
                "openEditDialogAction",
                "addNodeAction",
                "addFolderAction",
                "deleteAction",
                "deleteNodesConfirmationAction",
                "confirmationAction",
                "markAsDeletedAction",
                "jcrCommandAction",
                "commandAction",
                "duplicateNodeAction",
                "moveAction",
                "copyContentAction",
                "pasteContentAction",
                "restorePreviousJcrVersionAction",
                "showVersionsAction",
                "jcrExportAction",
                "importAction",
                "openLocationAction",
                "chainedAction",
                "commitAction",
                "closeAction",
                "jsAction",
                "openVersionAction",
                "restoreVersionAction",
                "openPreviewAction")) {
            kinds.put(kind.toLowerCase(java.util.Locale.ROOT), kind);
        }
        kinds.put("saveaction", "commitAction");
        kinds.put("savedialogaction", "commitAction");
        kinds.put("saveformaction", "commitAction");
        kinds.put("cancelaction", "closeAction");
        kinds.put("canceldialogaction", "closeAction");
        kinds.put("cancelformaction", "closeAction");
        kinds.put("createitemaction", "openDetailSubappAction");
        kinds.put("edititemaction", "openDetailSubappAction");
        kinds.put("marknodeasdeletedaction", "markAsDeletedAction");
        kinds.put("deletenodeaction", "deleteAction");
        kinds.put("deleteitemaction", "deleteAction");
        kinds.put("deleteitemsaction", "deleteAction");
        kinds.put("activationaction", "jcrCommandAction");
        kinds.put("deactivationaction", "jcrCommandAction");
        kinds.put("publishaction", "jcrCommandAction");
        kinds.put("exportaction", "jcrExportAction");
        kinds.put("openexportdialogaction", "jcrExportAction");
        kinds.put("openmovedialogaction", "moveAction");
        kinds.put("movenodeaction", "moveAction");
        kinds.put("restoreitempreviousversionaction", "restorePreviousJcrVersionAction");
        kinds.put("restorepreviousversionaction", "restorePreviousJcrVersionAction");
        kinds.put("restorepreviousjcrversionaction", "restorePreviousJcrVersionAction");
        return Map.copyOf(kinds);
    }

    static List<Action> actions(Keys owner) {
        List<Action> actions = new ArrayList<>();
        for (Part part : owner.parts("actions")) {
            if (part.isMapping()) {
                if (part.keys("action '" + part.name() + "'").flag("enabled", true)) {
                    actions.add(action(part));
                }
            } else if (part.text().isEmpty() || part.text().equals(part.name())) {
                actions.add(new Action(part.name(), "", "", "", Availability.DEFAULT, Map.of(), part.at()));
            } else {
                owner.warn(part.at(), "action '" + part.name() + "' must be a mapping; ignored");
            }
        }
        return List.copyOf(actions);
    }

    private static Action action(Part part) {
        Keys keys = part.keys("action '" + part.name() + "'");
        String written = keys.type();
        if (TypeNames.isForeign(written)) {
            keys.unsupported(keys.what() + " needs the Java class '" + written + "', which is not here");
        }
        String type = TypeNames.of(written);
        if (!type.isEmpty()) {
            keys.kind(type);
            Nearest.to(written, keys.typesNear(type))
                    .ifPresent(near -> keys.warn(
                            keys.at("$type"),
                            "unknown type '" + written + "' of " + keys.what() + "; did you mean '" + near + "'?"));
        }
        Availability availability = keys.child("availability", "availability of " + keys.what())
                .map(ActionReader::availability)
                .orElse(Availability.DEFAULT);
        String label = keys.text("label");
        String icon = keys.text("icon");
        Map<String, Object> settings = new LinkedHashMap<>(implied(type));
        settings.putAll(keys.rest());
        keys.done();
        return new Action(
                part.name(),
                KINDS.getOrDefault(type, written),
                label,
                icon,
                availability,
                Map.copyOf(settings),
                keys.origin());
    }

    /** What an old class name said without a key. */
    private static Map<String, Object> implied(String type) {
        return switch (type) {
            case "createitemaction" -> Map.of("viewType", "add");
            case "edititemaction" -> Map.of("viewType", "edit");
            case "activationaction", "publishaction" -> Map.of("command", "publish");
            case "deactivationaction" -> Map.of("command", "unpublish");
            case "addfolderaction" -> Map.of("nodeType", "mgnl:folder");
            default -> Map.of();
        };
    }

    static Availability availability(Keys keys) {
        List<Action.Rule> rules = new ArrayList<>();
        for (Part part : keys.parts("rules")) {
            if (part.isMapping()) {
                Keys rule = part.keys("rule of " + keys.what());
                String kind = rule.type();
                rules.add(new Action.Rule(rule.text("implementationClass", kind), rule.flag("negate", false)));
                rule.done();
            } else if (!part.text().isEmpty()) {
                rules.add(new Action.Rule(part.text(), false));
            }
        }
        Optional<Keys> access = keys.child("access", "access of " + keys.what());
        access.ifPresent(Keys::done);
        Availability availability = new Availability(
                keys.flag("root", false),
                keys.flag("nodes", true),
                keys.flag("multiple", false),
                keys.flag("writePermissionRequired", false),
                keys.texts("nodeTypes"),
                access.map(own -> own.texts("roles")).orElse(List.of()),
                rules.stream().map(ActionReader::canonical).toList());
        keys.done();
        return availability;
    }

    /** Old rule classes under the short names of today. */
    private static Action.Rule canonical(Action.Rule rule) {
        return switch (TypeNames.of(rule.kind())) {
            case "isnotdeletedrule" -> new Action.Rule("jcrIsDeletedRule", !rule.negate());
            case "isdeletedrule", "jcrisdeletedrule" -> new Action.Rule("jcrIsDeletedRule", rule.negate());
            case "ispublishedrule", "jcrpublishedrule" -> new Action.Rule("jcrPublishedRule", rule.negate());
            case "ispublishablerule", "jcrpublishablerule" -> new Action.Rule("jcrPublishableRule", rule.negate());
            case "hasversionsrule", "jcrhasversionsrule" -> new Action.Rule("jcrHasVersionsRule", rule.negate());
            case "isnotversionedrule" -> new Action.Rule("jcrIsVersionedRule", !rule.negate());
            default -> rule;
        };
    }
}
