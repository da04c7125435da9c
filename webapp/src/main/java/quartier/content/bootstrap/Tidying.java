package quartier.content.bootstrap;

import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quartier.content.DateText;
import quartier.content.Identifiers;
import quartier.content.Property;
import quartier.content.PropertyType;

/** Brings what real files hold into the shape that the store can keep: old habits, missing types, versions. */
final class Tidying {
    private static final Set<String> NOT_IMPORTED = Set.of(
            "jcr:created",
            "jcr:createdBy",
            "jcr:baseVersion",
            "jcr:isCheckedOut",
            "jcr:predecessors",
            "jcr:versionHistory",
            "jcr:mergeFailed",
            "jcr:activity",
            "jcr:configuration",
            "jcr:lockOwner",
            "jcr:lockIsDeep");
    private static final Set<String> VERSIONING = Set.of("mix:versionable", "mix:simpleVersionable");
    private static final Set<String> DATES =
            Set.of("mgnl:created", "mgnl:lastModified", "mgnl:lastActivated", "mgnl:deleted", "jcr:lastModified");

    /** What the old {@code MetaData} child called its properties, and what they are called now. */
    private static final Map<String, String> LEGACY = Map.of(
            "mgnl:template", "mgnl:template",
            "mgnl:creationdate", "mgnl:created",
            "mgnl:authorid", "mgnl:lastModifiedBy",
            "mgnl:lastmodified", "mgnl:lastModified",
            "mgnl:lastaction", "mgnl:lastActivated",
            "mgnl:activatorid", "mgnl:lastActivatedBy");

    private final Report report;
    private final SiblingFiles files;

    Tidying(Report report, SiblingFiles files) {
        this.report = report;
        this.files = files;
    }

    /** What a repository keeps for itself: exports of a whole workspace have it. */
    boolean isContent(NodeDraft draft) {
        boolean own = draft.name.equals("jcr:system")
                || draft.name.startsWith("rep:")
                || draft.primaryType.startsWith("rep:");
        if (own) {
            report.note(draft.line, "'" + draft.name + "' is the repository's own and not imported");
        }
        return !own;
    }

    void tidy(NodeDraft draft) {
        checkName(draft.name, draft.line, "node");
        draft.file = report.file();
        if (draft.isElsewhere()) {
            return;
        }
        if (draft.primaryType.isEmpty()) {
            draft.primaryType = "mgnl:contentNode";
        }
        draft.mixins = draft.mixins.stream()
                .filter(mixin -> !VERSIONING.contains(mixin))
                .toList();
        draft.properties.keySet().removeAll(NOT_IMPORTED);
        identifier(draft);
        metaData(draft);
        DATES.forEach(date -> date(draft, date));
        resource(draft);
        draft.properties.forEach((name, entry) -> checkName(name, entry.line(), "property"));
        draft.children.removeIf(child -> !isContent(child));
        clashes(draft);
        draft.children.forEach(this::tidy);
        draft.children.removeIf(child -> !isName(child.name));
    }

    private void checkName(String name, int line, String what) {
        if (!isName(name)) {
            report.error(line, "'" + name + "' cannot be the name of a " + what);
        }
    }

    private static boolean isName(String name) {
        int colon = name.indexOf(':');
        String local = name.substring(colon + 1);
        return !local.isBlank()
                && colon != 0
                && local.strip().equals(local)
                && local.chars().noneMatch(c -> c < 0x20 || "/:[]|*".indexOf(c) >= 0)
                && !local.equals(".")
                && !local.equals("..")
                && (colon < 0 || name.substring(0, colon).matches("[A-Za-z][\\w.-]*"));
    }

    private void identifier(NodeDraft draft) {
        if (!draft.id.isEmpty() && !Identifiers.isValid(draft.id)) {
            String derived = Identifiers.derived(draft.id);
            report.note(draft.idLine, "'" + draft.id + "' is no UUID; the node gets " + derived);
            draft.id = derived;
        }
        draft.properties.replaceAll((name, entry) -> {
            Property property = entry.property();
            boolean reference =
                    property.type() == PropertyType.REFERENCE || property.type() == PropertyType.WEAKREFERENCE;
            return reference ? new NodeDraft.Entry(derived(property), entry.line()) : entry;
        });
    }

    private static Property derived(Property property) {
        List<Object> ids = new ArrayList<>();
        for (String id : property.texts()) {
            ids.add(Identifiers.isValid(id) ? id : Identifiers.derived(id));
        }
        return new Property(property.name(), property.type(), property.multiple(), ids);
    }

    /** Magnolia before version 5 kept template and dates in a child node. */
    private void metaData(NodeDraft draft) {
        List<NodeDraft> old = draft.children.stream()
                .filter(child -> child.name.equals("MetaData") && child.primaryType.equals("mgnl:metaData"))
                .toList();
        draft.children.removeAll(old);
        for (NodeDraft data : old) {
            LEGACY.forEach((from, to) -> {
                NodeDraft.Entry entry = data.properties.get(from);
                if (entry != null && !draft.properties.containsKey(to)) {
                    draft.add(entry.property().named(to), entry.line());
                }
            });
        }
    }

    private void date(NodeDraft draft, String name) {
        NodeDraft.Entry entry = draft.properties.get(name);
        if (entry == null || entry.property().type() == PropertyType.DATE) {
            return;
        }
        try {
            draft.add(Property.of(name, DateText.parse(entry.property().text())), entry.line());
        } catch (DateTimeException e) {
            draft.properties.remove(name);
            report.note(entry.line(), "property '" + name + "' is no date; left out");
        }
    }

    private void resource(NodeDraft draft) {
        boolean binary = draft.primaryType.equals("mgnl:resource") || draft.primaryType.equals("nt:resource");
        NodeDraft.Entry data = draft.properties.get("jcr:data");
        if (binary && (data == null || data.property().type() != PropertyType.BINARY)) {
            report.note(
                    draft.line, "'" + draft.name + "' is a " + draft.primaryType + " without bytes; it is empty now");
            draft.add(Property.of("jcr:data", files.keep(InputStream.nullInputStream())), draft.line);
        }
    }

    /** A property and a node of one name are two things in JCR, but one key in YAML. */
    private void clashes(NodeDraft draft) {
        for (NodeDraft child : new ArrayList<>(draft.children)) {
            NodeDraft.Entry property = draft.properties.get(child.name);
            if (property != null) {
                report.note(property.line(), "'" + child.name + "' is a property and a node at once");
            }
        }
    }
}
