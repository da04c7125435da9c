package quartier.author.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.content.Versions;
import quartier.definition.Action;
import quartier.definition.Action.Availability;
import quartier.definition.Action.Rule;
import quartier.definition.App;
import quartier.editing.PublicationStatus;
import quartier.security.Permission;

/**
 * What an app offers for items. A deed of the desk that the app names by an action is offered where the action is: in a
 * section of the action bar that fits, and under its conditions. What the app does not name is the desk's own affair.
 */
final class Offers {
    private final Visit visit;
    private final Screens screens;
    private final Services services;
    private final App app;
    private final App.Browser browser;

    Offers(Visit visit, Screens screens, Services services, App app) {
        this.visit = visit;
        this.screens = screens;
        this.services = services;
        this.app = app;
        this.browser = app.browser().orElseThrow();
    }

    /** For the app that edits the node; empty where none does. */
    static Optional<Offers> of(Visit visit, Screens screens, Services services, ContentNode node) {
        return FormSource.of(visit)
                .app(node)
                .filter(app -> app.browser().isPresent())
                .map(app -> new Offers(visit, screens, services, app));
    }

    /** Whether the app lets this person edit the item in its usual form, instead of only showing it. */
    boolean edits(ContentNode node) {
        String dialog = app.detail(node.primaryType()).map(App.Detail::dialog).orElse("");
        List<Action> usual = named(ActionDeeds.EDIT).stream()
                .filter(action -> action.kind().equals("openDetailSubappAction") || isUsual(action, dialog))
                .toList();
        return usual.isEmpty()
                ? named(ActionDeeds.VIEW).isEmpty()
                : usual.stream().anyMatch(action -> isShown(action, List.of(node)));
    }

    /** A dialog that is not there leaves the form that stands in for it. */
    private boolean isUsual(Action action, String dialog) {
        String id = ItemLinks.dialog(action);
        return id.equals(dialog) || visit.registry().dialog(id).isEmpty();
    }

    /** Whether an action opens the item in that dialog. */
    boolean opens(ContentNode node, String dialog) {
        return !dialog.isEmpty()
                && actions(node).stream()
                        .anyMatch(action -> ItemLinks.dialog(action).equals(dialog));
    }

    /** Whether the deed may be offered for these items; none stands for the place where the app begins. */
    boolean offers(String deed, List<ContentNode> nodes) {
        return named(deed).isEmpty() || action(deed, nodes).isPresent();
    }

    /** Whether there can be items for which this person is offered the deed. */
    boolean everOffers(String deed) {
        List<Action> named = named(deed);
        return named.isEmpty()
                || named.stream()
                        .anyMatch(action -> isInBar(action.name())
                                && screens.isFor(visit, action.availability().roles()));
    }

    /** Whether the delete key asks to delete what is chosen. */
    boolean hasDeleteKey() {
        return named(ActionDeeds.DELETE).stream()
                .anyMatch(action -> action.name().equals(browser.deleteAction()));
    }

    /** The action of the app for a deed on these items; first one that asks before it is done. */
    Optional<Action> action(String deed, List<ContentNode> nodes) {
        return Stream.concat(
                        named(deed).stream().filter(Offers::asks),
                        named(deed).stream().filter(action -> !asks(action)))
                .filter(action -> isShown(action, nodes))
                .findFirst();
    }

    private static boolean asks(Action action) {
        return !action.setting("successActionName").isEmpty()
                || !action.setting("confirmationHeader").isEmpty();
    }

    /** All actions for that one item, in the order of the app. */
    List<Action> actions(ContentNode node) {
        return browser.actions().stream()
                .filter(action -> isShown(action, List.of(node)))
                .toList();
    }

    private List<Action> named(String deed) {
        return browser.actions().stream()
                .filter(action -> ActionDeeds.of(action, browser.actions())
                        .filter(deed::equals)
                        .isPresent())
                .toList();
    }

    private boolean isShown(Action action, List<ContentNode> nodes) {
        boolean inSection = browser.sections().isEmpty()
                || action.name().equals(browser.defaultAction())
                || browser.sections().stream()
                        .filter(section -> section.actions().contains(action.name()))
                        .anyMatch(section -> nodes.size() > 1 || holds(section.availability(), nodes));
        return inSection && holds(action.availability(), nodes);
    }

    private boolean isInBar(String action) {
        return browser.sections().isEmpty()
                || action.equals(browser.defaultAction())
                || browser.sections().stream()
                        .anyMatch(section -> section.actions().contains(action));
    }

    private boolean holds(Availability when, List<ContentNode> nodes) {
        boolean chosen = nodes.isEmpty() ? when.root() : when.nodes() && (nodes.size() == 1 || when.multiple());
        return chosen && screens.isFor(visit, when.roles()) && nodes.stream().allMatch(node -> holds(when, node));
    }

    private boolean holds(Availability when, ContentNode node) {
        return (when.nodeTypes().isEmpty() || when.nodeTypes().stream().anyMatch(node::isType))
                && (!when.writePermissionRequired() || mayWrite(node))
                && when.rules().stream().allMatch(rule -> holds(rule, node));
    }

    private boolean holds(Rule rule, ContentNode node) {
        boolean is = switch (rule.condition()) {
            case DELETED -> node.isType("mgnl:deleted");
            case PUBLISHED -> PublicationStatus.of(node) != PublicationStatus.NOT_PUBLISHED;
            case PUBLISHABLE ->
                node.parent()
                        .filter(parent -> !parent.path().isRoot() && !parent.isType("mgnl:folder"))
                        .map(parent -> PublicationStatus.of(parent) != PublicationStatus.NOT_PUBLISHED)
                        .orElse(true);
            case HAS_VERSIONS ->
                !new Versions(services.store(), services.clock())
                        .list(node.id())
                        .isEmpty();
            case MOVABLE ->
                mayWrite(node) && node.parent().filter(this::mayWrite).isPresent();
            case VERSION, PASTABLE -> false;
        };
        return is != rule.negate();
    }

    private boolean mayWrite(ContentNode node) {
        return services.guard().may(visit.person(), Permission.WRITE, node.path());
    }

    /** What the app calls an action; empty for the desk's own words. */
    Optional<String> words(Action action) {
        var messages = visit.registry().messages();
        if (!action.label().isEmpty()) {
            return Optional.of(messages.label(action.label(), Locale.GERMAN));
        }
        List<String> keys = new ArrayList<>(List.of(
                app.name() + ".browser.actions." + action.name() + ".label", "actions." + action.name() + ".label"));
        return keys.stream()
                .flatMap(key -> messages.text(key, Locale.GERMAN).stream())
                .findFirst();
    }

    /** What the app says about a deed under that key, in a question or in the action that follows it. */
    Optional<String> text(String deed, List<ContentNode> nodes, String key) {
        Optional<Action> action = action(deed, nodes);
        return Stream.concat(
                        action.stream(),
                        browser.actions().stream()
                                .filter(next -> action.filter(first -> first.setting("successActionName")
                                                .equals(next.name()))
                                        .isPresent()))
                .map(one -> one.setting(key))
                .filter(text -> !text.isEmpty())
                .map(text -> visit.registry().messages().label(text, Locale.GERMAN))
                .findFirst();
    }
}
