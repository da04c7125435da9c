package quartier.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An app of the editors' desk.
 *
 * @param name unique id
 * @param called the name that it gives itself, by which others may refer to it
 * @param contentType name of the content type it was generated from
 * @param browser its list or tree; empty for apps that this desk cannot show
 * @param details the kinds of items it edits, each with its form; those that it can make come first
 */
public record App(
        String name,
        String called,
        String label,
        String icon,
        boolean enabled,
        List<String> roles,
        Optional<String> contentType,
        Optional<Browser> browser,
        List<Detail> details,
        Origin origin) {

    /** The kind of item that the app is mainly about. */
    public Optional<Detail> detail() {
        return details.stream().findFirst();
    }

    /** The kind of item of that node type. */
    public Optional<Detail> detail(String nodeType) {
        return details.stream()
                .filter(detail -> detail.nodeType().equals(nodeType))
                .findFirst();
    }

    /** The kinds of items that the app makes. */
    public List<Detail> makes() {
        return details.stream().filter(detail -> detail.adding().isPresent()).toList();
    }

    /** Whether the app makes items below items of such a type, so that these are opened like folders. */
    public boolean isContainer(Predicate<String> isType) {
        return makes().stream()
                .flatMap(made -> made.adding().orElseThrow().below().stream())
                .anyMatch(type -> !type.equals("mgnl:folder") && isType.test(type));
    }

    /**
     * Where items are and how they are listed.
     *
     * @param views how they can be listed, the usual way first; never empty
     * @param filters what the app says about filters; empty when those of the form do
     * @param icons of items by node type
     * @param defaultAction what opening an item does; empty for its form
     * @param deleteAction what the delete key does; empty for nothing
     * @param nameProperty the names of new nodes are made of; empty for their titles
     */
    public record Browser(
            Source source,
            List<ListView> views,
            ListView.Search search,
            List<ListView.Filter> filters,
            Map<String, String> icons,
            List<Action> actions,
            String defaultAction,
            String deleteAction,
            String nameProperty,
            List<Section> sections) {

        /** Whether items stand in folders. */
        public boolean tree() {
            return views.stream().anyMatch(view -> view.kind() == ListView.Kind.TREE);
        }
    }

    /** A group of the action bar. */
    public record Section(String name, String label, Action.Availability availability, List<String> actions) {}

    /**
     * One kind of item and its form.
     *
     * @param name the sub app or the dialog that the form stands in, or the action that makes the item
     * @param label what one such item is called: literal or message key; empty when the generated key applies
     * @param dialog id of the dialog that the form is from; empty when it is the app's own
     * @param adding how items of this kind are made; empty where the app makes none
     * @param actions what can be done with the form
     */
    public record Detail(
            String name,
            String nodeType,
            String label,
            Form form,
            String dialog,
            Optional<Adding> adding,
            List<Action> actions) {}

    /**
     * Where items of a kind are made, and by whom.
     *
     * @param label what the deed is called: literal or message key; empty when the usual words do
     * @param action name of the action, for generated keys
     * @param root whether in the folder that the app begins with
     * @param below types of the nodes below which they are made; empty for any
     * @param roles who may; empty for everybody
     */
    public record Adding(String label, String action, boolean root, List<String> below, List<String> roles) {
        /** Whether such an item can be made there. @param isType whether the folder is of a type */
        public boolean fits(boolean top, Predicate<String> isType) {
            return top ? root : below.isEmpty() || below.stream().anyMatch(isType);
        }
    }
}
