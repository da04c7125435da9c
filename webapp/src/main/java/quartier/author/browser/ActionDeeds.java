package quartier.author.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Action;

/** Which deed of the desk an action of an app stands for. */
final class ActionDeeds {
    static final String EDIT = "bearbeiten";
    static final String VIEW = "ansehen";
    static final String DELETE = "loeschen";
    static final String PUBLISH = "veroeffentlichen";
    static final String WITHDRAW = "zurueckziehen";
    static final String DUPLICATE = "duplizieren";
    static final String MOVE = "verschieben";
    static final String VERSIONS = "versionen";
    static final String EXPORT = "ausfuhr";
    static final String FOLDER = "ordner";

    private static final Map<String, String> BY_COMMAND = Map.of(
            "publish", PUBLISH,
            "activate", PUBLISH,
            "unpublish", WITHDRAW,
            "deactivate", WITHDRAW,
            "delete", DELETE,
            "markasdeleted", DELETE,
            "duplicate", DUPLICATE,
            "export", EXPORT,
            "exportyaml", EXPORT,
            "restorepreviousversion", VERSIONS);

    private ActionDeeds() {}

    /** @param all the actions of the app, which questions lead to */
    static Optional<String> of(Action action, List<Action> all) {
        return switch (action.kind()) {
            case "openDetailSubappAction" ->
                switch (action.setting("viewType")) {
                    case "add" -> Optional.empty();
                    case "view", "version" -> Optional.of(VIEW);
                    default -> Optional.of(EDIT);
                };
            case "openEditDialogAction" -> Optional.of(EDIT);
            case "openDialogAction" ->
                action.setting("populate").equals("false")
                                || !action.setting("nodeType").isEmpty()
                        ? Optional.empty()
                        : Optional.of(EDIT);
            case "deleteAction", "markAsDeletedAction", "deleteNodesConfirmationAction" -> Optional.of(DELETE);
            case "jcrCommandAction", "commandAction" ->
                Optional.ofNullable(BY_COMMAND.get(action.setting("command").toLowerCase(Locale.ROOT)));
            case "duplicateNodeAction" -> Optional.of(DUPLICATE);
            case "moveAction" -> Optional.of(MOVE);
            case "showVersionsAction", "openVersionAction", "restoreVersionAction", "restorePreviousJcrVersionAction" ->
                Optional.of(VERSIONS);
            case "jcrExportAction" -> Optional.of(EXPORT);
            case "addFolderAction" -> Optional.of(FOLDER);
            case "confirmationAction" -> after(action, all);
            default -> Optional.empty();
        };
    }

    /** What is done once somebody has said yes. */
    private static Optional<String> after(Action question, List<Action> all) {
        return all.stream()
                .filter(action -> action.name().equals(question.setting("successActionName")))
                .filter(action -> !action.kind().equals(question.kind()))
                .findFirst()
                .flatMap(action -> of(action, all));
    }
}
