package quartier.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jackrabbit.oak.api.Blob;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/** Reads every node and every byte of one revision, and looks every identifier up. */
final class StoreCheck {
    private final StateSnapshot snapshot;
    private final List<String> problems = new ArrayList<>();

    private StoreCheck(StateSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    static List<String> run(NodeState root, StateSnapshot snapshot) {
        StoreCheck check = new StoreCheck(snapshot);
        for (String workspace : Workspaces.names(root)) {
            check.node(ContentPath.root(workspace), root.getChildNode(workspace));
        }
        return List.copyOf(check.problems);
    }

    private void node(ContentPath path, NodeState state) {
        try {
            for (PropertyState property : state.getProperties()) {
                property(property);
            }
            String id = state.getString("jcr:uuid");
            if (id != null && snapshot.pathOf(id).filter(path::equals).isEmpty()) {
                problems.add(path + ": cannot be found by its identifier " + id);
            }
            for (String name : state.getChildNodeNames()) {
                node(path.child(name), state.getChildNode(name));
            }
        } catch (RuntimeException | IOException e) {
            problems.add(path + ": cannot be read: " + e.getMessage());
        }
    }

    private static void property(PropertyState property) throws IOException {
        for (int i = 0; i < property.count(); i++) {
            if (property.getType().tag() == Type.BINARY.tag()) {
                bytes(property.getName(), property.getValue(Type.BINARY, i));
            } else {
                property.getValue(Type.STRING, i);
            }
        }
    }

    private static void bytes(String name, Blob blob) throws IOException {
        try (InputStream in = blob.getNewStream()) {
            long read = in.transferTo(OutputStream.nullOutputStream());
            if (read != blob.length()) {
                throw new IOException(name + " has " + read + " bytes of " + blob.length());
            }
        }
    }
}
