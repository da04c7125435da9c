package quartier.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.jspecify.annotations.Nullable;

/** A node over Oak's immutable node state; notes its reads when the snapshot is tracked. */
final class StateNode implements ContentNode {
    private final States states;
    private final ContentPath path;
    private final NodeState state;
    private boolean noted;

    StateNode(States states, ContentPath path, NodeState state) {
        this.states = states;
        this.path = path;
        this.state = state;
    }

    @Override
    public ContentPath path() {
        return path;
    }

    @Override
    public String id() {
        PropertyState uuid = read().getProperty("jcr:uuid");
        return uuid == null ? "" : uuid.getValue(Type.STRING);
    }

    @Override
    public String primaryType() {
        String type = read().getName("jcr:primaryType");
        return type == null ? "" : type;
    }

    @Override
    public List<String> mixins() {
        List<String> names = new ArrayList<>();
        read().getNames("jcr:mixinTypes").forEach(names::add);
        return names;
    }

    @Override
    public boolean isType(String nodeType) {
        return states.types().is(primaryType(), nodeType)
                || mixins().stream().anyMatch(mixin -> states.types().is(mixin, nodeType));
    }

    @Override
    public Optional<Property> property(String name) {
        return Optional.ofNullable(read().getProperty(name)).map(Properties::read);
    }

    @Override
    public String text(String name) {
        PropertyState property = read().getProperty(name);
        if (property == null || property.count() == 0 || property.getType().tag() == Type.BINARY.tag()) {
            return "";
        }
        return property.getValue(Type.STRING, 0);
    }

    @Override
    public List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        for (PropertyState property : read().getProperties()) {
            if (!property.getName().startsWith(":")) {
                properties.add(Properties.read(property));
            }
        }
        properties.sort(Comparator.comparing(Property::name));
        return properties;
    }

    @Override
    public Optional<ContentNode> child(String name) {
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.startsWith(":") || name.equals(".") || name.equals("..")) {
            return Optional.empty();
        }
        ContentPath childPath = path.child(name);
        ReadLog log = states.log();
        if (log != null) {
            log.node(childPath);
        }
        NodeState child = state.getChildNode(name);
        return child.exists() ? Optional.of(new StateNode(states, childPath, child)) : Optional.empty();
    }

    @Override
    public List<ContentNode> children() {
        ReadLog log = states.log();
        if (log != null) {
            log.children(path);
        }
        List<ContentNode> children = new ArrayList<>();
        for (String name : ChildOrder.list(state)) {
            NodeState child = state.getChildNode(name);
            if (child.exists()) {
                children.add(new StateNode(states, path.child(name), child));
            }
        }
        return children;
    }

    @Override
    public List<String> childNames() {
        ReadLog log = states.log();
        if (log != null) {
            log.children(path);
        }
        return ChildOrder.list(state);
    }

    @Override
    public Optional<ContentNode> parent() {
        return path.parent().map(parent -> new StateNode(states, parent, states.state(parent)));
    }

    private NodeState read() {
        ReadLog log = states.log();
        if (log != null && !noted) {
            noted = true;
            log.node(path);
        }
        return state;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StateNode node && node.path.equals(path) && node.state.equals(state);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
