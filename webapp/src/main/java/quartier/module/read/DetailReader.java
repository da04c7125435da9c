package quartier.module.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import quartier.definition.Action;
import quartier.definition.App;
import quartier.definition.App.Adding;
import quartier.definition.App.Detail;
import quartier.definition.Dialog;
import quartier.definition.Field;
import quartier.definition.Form;
import quartier.definition.Validator;

/**
 * Finds out which kinds of items an app makes and edits. Magnolia leaves that to its actions: each opens a sub app or a
 * dialog for some node types, or makes a node without asking anything.
 */
final class DetailReader {
    private static final String FOLDER = "mgnl:folder";

    private final List<String> app;
    private final App.Browser browser;
    private final Function<String, Optional<Dialog>> dialogs;
    private final List<Detail> found = new ArrayList<>();

    /**
     * @param app the names that the app has
     * @param dialogs all dialogs by id
     */
    DetailReader(List<String> app, App.Browser browser, Function<String, Optional<Dialog>> dialogs) {
        this.app = app;
        this.browser = browser;
        this.dialogs = dialogs;
    }

    /** @param subApps the forms that stand in the app itself, in order */
    List<Detail> details(List<Detail> subApps) {
        subApps.forEach(this::ofSubApp);
        browser.actions().forEach(this::ofAction);
        browser.actions().forEach(this::edited);
        if (browser.actions().isEmpty() && !found.isEmpty()) {
            found.set(0, made(found.getFirst(), new Adding("", "", true, List.of(), List.of())));
        }
        return Stream.concat(
                        found.stream().filter(detail -> detail.adding().isPresent()),
                        found.stream().filter(detail -> detail.adding().isEmpty()))
                .toList();
    }

    private void ofSubApp(Detail written) {
        List<Action> opening = browser.actions().stream()
                .filter(action -> action.kind().equals("openDetailSubappAction"))
                .filter(action -> subApp(action).equals(written.name()) && ofThisApp(action))
                .toList();
        List<Action> adding = opening.stream()
                .filter(action -> action.setting("viewType").equals("add") && isOffered(action))
                .toList();
        Detail detail = written.nodeType().isEmpty() ? typed(written, opening) : written;
        if (adding.isEmpty()) {
            found.add(detail);
        }
        for (Action action : adding) {
            String type = action.setting("nodeType");
            add(made(type.isEmpty() ? detail : as(detail, type), adding(action)));
        }
    }

    /** The type of its items where the sub app does not say it: what an action says, else the first that is listed. */
    private Detail typed(Detail detail, List<Action> opening) {
        return Stream.concat(
                        opening.stream().map(action -> action.setting("nodeType")),
                        Stream.concat(
                                opening.stream()
                                        .filter(action ->
                                                action.setting("viewType").equals("edit"))
                                        .flatMap(action -> action.availability().nodeTypes().stream()),
                                listed().stream()))
                .filter(type -> !type.isEmpty() && !type.equals(FOLDER))
                .findFirst()
                .map(type -> as(detail, type))
                .orElse(detail);
    }

    private void ofAction(Action action) {
        if (!isOffered(action)) {
            return;
        }
        String type = action.setting("nodeType");
        switch (action.kind()) {
            case "openCreateDialogAction" -> ofDialog(action, type.isEmpty() ? first() : type);
            case "openDialogAction" -> {
                if (action.setting("populate").equals("false") || !type.isEmpty()) {
                    ofDialog(action, type.isEmpty() ? first() : type);
                }
            }
            case "addNodeAction" -> add(made(named(action.name(), type, action), adding(action)));
            default -> {}
        }
    }

    private void ofDialog(Action action, String type) {
        dialog(action)
                .filter(dialog -> !type.isEmpty())
                .ifPresent(dialog -> add(made(of(dialog, type), adding(action))));
    }

    /** Dialogs that only edit: for the node types that no form was found for so far. */
    private void edited(Action action) {
        if (!List.of("openEditDialogAction", "openDialogAction").contains(action.kind())) {
            return;
        }
        List<String> types = action.availability().nodeTypes();
        Optional<Dialog> dialog = dialog(action);
        for (String type : types.isEmpty() ? listed() : types) {
            boolean folder = type.equals(FOLDER);
            if (!folder && found.stream().noneMatch(detail -> detail.nodeType().equals(type))) {
                dialog.map(it -> of(it, type))
                        .or(() -> isRename(action) ? Optional.of(named(action.name(), type, action)) : Optional.empty())
                        .ifPresent(found::add);
            }
        }
    }

    /** Two actions that make the same in two places are one. */
    private void add(Detail detail) {
        for (int i = 0; i < found.size(); i++) {
            Detail other = found.get(i);
            if (other.name().equals(detail.name()) && other.nodeType().equals(detail.nodeType())) {
                found.set(i, made(other, both(other.adding(), detail.adding().orElseThrow())));
                return;
            }
        }
        found.add(detail);
    }

    private static Adding both(Optional<Adding> one, Adding other) {
        if (one.isEmpty()) {
            return other;
        }
        Set<String> below = new LinkedHashSet<>(one.get().below());
        below.addAll(other.below());
        boolean any = one.get().below().isEmpty() || other.below().isEmpty();
        return new Adding(
                one.get().label(),
                one.get().action(),
                one.get().root() || other.root(),
                any ? List.of() : List.copyOf(below),
                one.get().roles());
    }

    private Adding adding(Action action) {
        Action.Availability when = action.availability();
        List<String> below = when.nodes() && !(when.root() && when.nodeTypes().isEmpty())
                ? when.nodeTypes()
                : when.nodes() ? List.of(FOLDER) : List.of("");
        return new Adding(action.label(), action.name(), when.root() || isTopFolder(when), below, when.roles());
    }

    /** An app whose root is a node of its own has nothing but that node to be chosen for making the first item. */
    private boolean isTopFolder(Action.Availability when) {
        return !when.root()
                && !browser.source().rootPath().equals("/")
                && !when.nodeTypes().contains(FOLDER);
    }

    /** Where an action bar says what is offered, an action that it leaves out is not. */
    private boolean isOffered(Action action) {
        return browser.sections().isEmpty()
                || action.name().equals(browser.defaultAction())
                || browser.sections().stream()
                        .anyMatch(section -> section.actions().contains(action.name()));
    }

    private boolean ofThisApp(Action action) {
        String named = action.setting("appName");
        return named.isEmpty() || app.contains(named);
    }

    private static String subApp(Action action) {
        String named = action.setting("subAppName");
        String old = action.setting("subAppId");
        return named.isEmpty() ? old.isEmpty() ? "detail" : old : named;
    }

    private Optional<Dialog> dialog(Action action) {
        String id = action.setting("dialogId");
        return dialogs.apply(id.isEmpty() ? action.setting("dialogName") : id);
    }

    private static boolean isRename(Action action) {
        String id = action.setting("dialogId") + action.setting("dialogName");
        return id.contains("rename") || id.endsWith(":folder");
    }

    private List<String> listed() {
        return browser.source().nodeTypes();
    }

    private String first() {
        return listed().stream()
                .filter(type -> !type.equals(FOLDER))
                .findFirst()
                .orElse("");
    }

    private static Detail of(Dialog dialog, String type) {
        return new Detail(dialog.id(), type, dialog.label(), dialog.form(), dialog.id(), Optional.empty(), List.of());
    }

    /** An item that has nothing but a name. */
    private static Detail named(String name, String type, Action action) {
        return new Detail(name, type, "", nameOnly(action), "", Optional.empty(), List.of());
    }

    private static Form nameOnly(Action action) {
        String base = action.setting("baseName");
        Field.Basics basics = new Field.Basics(
                "jcrName",
                "",
                "",
                true,
                "",
                false,
                false,
                base.isEmpty() ? List.of() : List.of(base),
                Field.ValueType.STRING,
                List.of(new Validator.NodeName("", List.of(Validator.Stage.values()), "")),
                "",
                "",
                action.origin());
        return Form.plain(List.of(new Field.Text(basics, 1, OptionalInt.empty())), action.origin());
    }

    private static Detail as(Detail detail, String type) {
        return new Detail(
                detail.name(), type, detail.label(), detail.form(), detail.dialog(), detail.adding(), detail.actions());
    }

    private static Detail made(Detail detail, Adding adding) {
        return new Detail(
                detail.name(),
                detail.nodeType(),
                detail.label(),
                detail.form(),
                detail.dialog(),
                Optional.of(adding),
                detail.actions());
    }
}
