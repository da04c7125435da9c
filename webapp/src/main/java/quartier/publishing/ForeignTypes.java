package quartier.publishing;

import java.util.Set;
import java.util.TreeSet;
import quartier.content.ContentStore;
import quartier.content.NodeData;
import quartier.content.Property;

/**
 * Node types and prefixes that content brings and no module declares: an import registered them on the author instance, so
 * they are registered here in the same way before the content is stored.
 */
final class ForeignTypes {
    private static final int MOST = 200;

    private final ContentStore store;
    private final Set<String> types = new TreeSet<>();
    private final Set<String> mixins = new TreeSet<>();
    private final Set<String> prefixes = new TreeSet<>();

    ForeignTypes(ContentStore store) {
        this.store = store;
    }

    void add(NodeData node) {
        if (!store.knowsNodeType(node.primaryType())) {
            types.add(node.primaryType());
        }
        node.mixins().stream().filter(mixin -> !store.knowsNodeType(mixin)).forEach(mixins::add);
        prefix(node.name());
        node.properties().stream().map(Property::name).forEach(this::prefix);
        node.children().forEach(this::add);
        if (types.size() + mixins.size() + prefixes.size() > MOST) {
            throw new Refusal("more than " + MOST + " node types and prefixes that are not known here");
        }
    }

    void register() {
        prefixes.forEach(prefix -> store.ensureNamespace(prefix, "urn:quartier:" + prefix));
        types.forEach(store::ensureNodeType);
        mixins.forEach(store::ensureMixin);
    }

    private void prefix(String name) {
        int colon = name.indexOf(':');
        String prefix = colon > 0 ? name.substring(0, colon) : "";
        if (prefix.matches("[A-Za-z][\\w.-]*") && !store.knowsPrefix(prefix)) {
            prefixes.add(prefix);
        }
    }
}
