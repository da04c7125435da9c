package quartier.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.jspecify.annotations.Nullable;

/** Keeps the order of child nodes where Oak keeps it: in the hidden property {@code :childOrder}. */
final class ChildOrder {
    static final String PROPERTY = ":childOrder";

    private ChildOrder() {}

    static void start(NodeBuilder parent) {
        if (!parent.hasProperty(PROPERTY)) {
            write(parent, List.of());
        }
    }

    static Iterable<String> names(NodeState parent) {
        PropertyState order = parent.getProperty(PROPERTY);
        return order == null ? parent.getChildNodeNames() : order.getValue(Type.NAMES);
    }

    static List<String> list(NodeState parent) {
        return list(parent.getProperty(PROPERTY), parent.getChildNodeNames());
    }

    private static List<String> names(NodeBuilder parent) {
        return list(parent.getProperty(PROPERTY), parent.getChildNodeNames());
    }

    /** Puts new names last. */
    static void append(NodeBuilder parent, List<String> added) {
        List<String> names = names(parent);
        names.removeAll(Set.copyOf(added)); // they are there already when nothing kept the order before
        names.addAll(added);
        write(parent, names);
    }

    static void remove(NodeBuilder parent, String name) {
        List<String> names = names(parent);
        names.remove(name);
        write(parent, names);
    }

    static void before(NodeBuilder parent, String name, String sibling) {
        List<String> names = names(parent);
        names.remove(name);
        names.add(sibling.isEmpty() ? names.size() : names.indexOf(sibling), name);
        write(parent, names);
    }

    static void rename(NodeBuilder parent, String from, String to) {
        List<String> names = names(parent);
        names.remove(to);
        names.replaceAll(name -> name.equals(from) ? to : name);
        write(parent, names);
    }

    static void write(NodeBuilder parent, List<String> names) {
        parent.setProperty(PROPERTY, names, Type.NAMES);
    }

    private static List<String> list(@Nullable PropertyState order, Iterable<String> otherwise) {
        List<String> names = new ArrayList<>();
        (order == null ? otherwise : order.getValue(Type.NAMES)).forEach(name -> {
            if (!name.startsWith(":")) {
                names.add(name);
            }
        });
        return names;
    }
}
