package quartier.content;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/** The registered node types of one revision with their super types, remembered once looked up. */
final class NodeTypes {
    private final NodeState registry;
    private final NodeState namespaces;
    private final Map<String, Set<String>> superTypes = new ConcurrentHashMap<>();

    private NodeTypes(NodeState system) {
        this.registry = system.getChildNode("jcr:nodeTypes");
        this.namespaces = system.getChildNode("rep:namespaces");
    }

    static NodeTypes of(NodeState root) {
        return new NodeTypes(root.getChildNode("jcr:system"));
    }

    boolean exists(String type) {
        return !type.isEmpty()
                && type.indexOf('/') < 0
                && registry.getChildNode(type).exists();
    }

    boolean knowsPrefix(String prefix) {
        return namespaces.hasProperty(prefix);
    }

    boolean isMixin(String type) {
        return registry.getChildNode(type).getBoolean("jcr:isMixin");
    }

    /** Whether the type is the wanted one or one of its sub types. */
    boolean is(String type, String wanted) {
        return type.equals(wanted)
                || superTypes.computeIfAbsent(type, this::read).contains(wanted);
    }

    private Set<String> read(String type) {
        Set<String> names = new HashSet<>();
        registry.getChildNode(type).getNames("rep:supertypes").forEach(names::add);
        return names;
    }
}
