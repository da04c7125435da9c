package quartier.content.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.content.Snapshot;

/** Looks at all trees of an import before anything is written: identifiers, references, types, prefixes. */
final class ImportCheck {
    private final ContentStore store;
    private final Snapshot snapshot;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, NodeDraft> ids = new HashMap<>();
    private final Map<String, NodeDraft> types = new LinkedHashMap<>();
    private final Map<String, NodeDraft> mixins = new LinkedHashMap<>();
    private final Set<String> prefixes = new TreeSet<>();
    private int nodes;

    ImportCheck(ContentStore store, List<ImportPlan.Tree> trees) {
        this.store = store;
        this.snapshot = store.snapshot();
        trees.forEach(tree -> collect(tree.draft(), tree.path()));
        trees.forEach(tree -> references(tree.draft()));
        unknown(types, "a kind of mgnl:content");
        unknown(mixins, "a mixin");
    }

    List<Finding> findings() {
        return findings;
    }

    int nodes() {
        return nodes;
    }

    Set<String> types() {
        return types.keySet();
    }

    Set<String> mixins() {
        return mixins.keySet();
    }

    Set<String> prefixes() {
        return prefixes;
    }

    private void collect(NodeDraft draft, ContentPath path) {
        if (draft.isElsewhere()) {
            return;
        }
        nodes++;
        identifier(draft, path);
        prefix(draft.name);
        draft.properties.keySet().forEach(this::prefix);
        type(types, draft.primaryType, draft);
        draft.mixins.forEach(mixin -> type(mixins, mixin, draft));
        draft.children.forEach(child -> collect(child, path.child(child.name)));
    }

    private void identifier(NodeDraft draft, ContentPath path) {
        if (draft.id.isEmpty()) {
            return;
        }
        NodeDraft other = ids.putIfAbsent(draft.id, draft);
        if (other != null) {
            error(
                    draft,
                    draft.idLine,
                    "identifier '" + draft.id + "' is used in " + other.file + ":" + other.idLine + " too");
        }
        Optional<ContentNode> stored = snapshot.byId(draft.id);
        if (stored.isPresent() && !stored.get().path().workspace().equals(path.workspace())) {
            error(
                    draft,
                    draft.idLine,
                    "identifier '" + draft.id + "' belongs to " + stored.get().path() + " already");
        }
    }

    private void references(NodeDraft draft) {
        for (NodeDraft.Entry entry : draft.properties.values()) {
            Property property = entry.property();
            boolean weak = property.type() == PropertyType.WEAKREFERENCE;
            if (weak || property.type() == PropertyType.REFERENCE) {
                property.texts().stream()
                        .filter(id -> !ids.containsKey(id) && snapshot.byId(id).isEmpty())
                        .map(id -> "property '" + property.name() + "' refers to '" + id + "', which no node has")
                        .forEach(text -> findings.add(
                                weak
                                        ? Finding.note(draft.file, entry.line(), text)
                                        : Finding.error(draft.file, entry.line(), text)));
            }
        }
        draft.children.forEach(this::references);
    }

    private void type(Map<String, NodeDraft> unknown, String type, NodeDraft draft) {
        if (!store.knowsNodeType(type)) {
            unknown.putIfAbsent(type, draft);
        }
    }

    private void unknown(Map<String, NodeDraft> unknown, String kind) {
        unknown.forEach((type, draft) -> {
            if (type.matches("(?:[A-Za-z][\\w.-]*:)?[^\\s:/\\[\\]|*'\"]+")) {
                findings.add(Finding.note(
                        draft.file, draft.line, "node type '" + type + "' is not known; registered as " + kind));
            } else {
                error(draft, draft.line, "'" + type + "' cannot be the name of a node type");
            }
        });
    }

    private void prefix(String name) {
        int colon = name.indexOf(':');
        if (colon > 0) {
            prefixes.add(name.substring(0, colon));
        }
    }

    private void error(NodeDraft draft, int line, String message) {
        findings.add(Finding.error(draft.file, line, message));
    }
}
