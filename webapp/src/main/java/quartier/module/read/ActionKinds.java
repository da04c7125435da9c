package quartier.module.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of actions: how they are written in Magnolia 6, what Magnolia 5 called them, and which of them are not here. */
final class ActionKinds {
    /** Lower-case type name to the {@code $type} that the desk knows. */
    private static final Map<String, String> KINDS = kinds();

    /** What the desk has nothing for. */
    private static final Map<String, String> NOT_HERE = Map.of(
            "jsAction", "scripts in the desk",
            "copyContentAction", "a clipboard; the desk duplicates and moves",
            "pasteContentAction", "a clipboard; the desk duplicates and moves",
            "importAction", "an import at the desk; './quartier import' takes files",
            "editpropertyaction", "rows for properties; items are edited in their form",
            "addpropertyaction", "rows for properties; items are edited in their form",
            "saveitempropertyaction", "cells that are edited in the list; items are edited in their form",
            "uploadaction", "an upload in this place; files are uploaded in the media library");

    /** Commands that the desk has a deed for. */
    private static final List<String> COMMANDS = List.of(
            "publish",
            "activate",
            "unpublish",
            "deactivate",
            "delete",
            "markAsDeleted",
            "duplicate",
            "export",
            "exportYaml",
            "restoreVersion",
            "restorePreviousVersion",
            "version");

    private ActionKinds() {}

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
                "renameAction",
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
            kinds.put(kind.toLowerCase(Locale.ROOT), kind);
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
        kinds.put("deleteconfirmationaction", "deleteNodesConfirmationAction");
        kinds.put("duplicateaction", "duplicateNodeAction");
        kinds.put("activationaction", "jcrCommandAction");
        kinds.put("deactivationaction", "jcrCommandAction");
        kinds.put("publishaction", "jcrCommandAction");
        kinds.put("exportaction", "jcrExportAction");
        kinds.put("exportyamlaction", "jcrExportAction");
        kinds.put("openexportdialogaction", "jcrExportAction");
        kinds.put("openmovedialogaction", "moveAction");
        kinds.put("movenodeaction", "moveAction");
        kinds.put("previewaction", "openPreviewAction");
        kinds.put("restoreitempreviousversionaction", "restorePreviousJcrVersionAction");
        kinds.put("restorepreviousversionaction", "restorePreviousJcrVersionAction");
        return Map.copyOf(kinds);
    }

    /** @param type as {@link TypeNames} gives it; unknown ones stay as they are written */
    static String kind(String type, String written) {
        return KINDS.getOrDefault(type, written);
    }

    static boolean isKnown(String type) {
        return KINDS.containsKey(type) || NOT_HERE.containsKey(type);
    }

    /** What the action would need; empty where the desk has it. */
    static String missing(String type) {
        return NOT_HERE.getOrDefault(KINDS.getOrDefault(type, type), "");
    }

    static boolean isCommand(String name) {
        return COMMANDS.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** What an old class name said without a key. */
    static Map<String, Object> implied(String type) {
        return switch (type) {
            case "createitemaction" -> Map.of("viewType", "add");
            case "edititemaction" -> Map.of("viewType", "edit");
            case "activationaction", "publishaction" -> Map.of("command", "publish");
            case "deactivationaction" -> Map.of("command", "unpublish");
            case "addfolderaction" -> Map.of("nodeType", "mgnl:folder");
            default -> Map.of();
        };
    }
}
