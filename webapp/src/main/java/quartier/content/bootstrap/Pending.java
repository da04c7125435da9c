package quartier.content.bootstrap;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.ReadLog;
import quartier.content.Snapshot;

/** The content as a transaction sees it, for whoever only reads. Holds as long as the transaction. */
record Pending(Edit edit, List<String> workspaces) implements Snapshot {
    @Override
    public String revision() {
        return "pending";
    }

    @Override
    public Optional<ContentNode> node(ContentPath path) {
        return edit.node(path);
    }

    @Override
    public Optional<ContentNode> byId(String id) {
        return edit.byId(id);
    }

    @Override
    public Snapshot tracked(ReadLog log) {
        return this;
    }
}
