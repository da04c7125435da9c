package quartier.author.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.Field;
import quartier.editing.FieldMessage;
import quartier.editing.rules.Rules;

/** What files lack before visitors may see them, as their forms call it. Looked up once for each state of the content. */
final class MediaGaps {
    private static final int MOST = 5000;
    private volatile @Nullable Known known;

    private record Known(String revision, long version, Map<ContentPath, Map<String, String>> gaps) {}

    /** For each file that lacks something: field name to label. */
    Map<ContentPath, Map<String, String>> of(Visit visit) {
        Known last = known;
        String revision = visit.snapshot().revision();
        if (last == null
                || !last.revision().equals(revision)
                || last.version() != visit.registry().version()) {
            last = new Known(revision, visit.registry().version(), find(visit));
            known = last;
        }
        return last.gaps();
    }

    private static Map<ContentPath, Map<String, String>> find(Visit visit) {
        List<ContentNode> files = new ArrayList<>();
        visit.snapshot().node(ContentPath.root("dam")).ifPresent(root -> collect(root, files));
        Rules rules = new Rules(visit.registry(), visit.snapshot());
        Map<ContentPath, Map<String, String>> found = new HashMap<>();
        for (ContentNode file : files) {
            List<FieldMessage> messages = rules.check(file).all();
            if (!messages.isEmpty()) {
                Map<String, String> labels = new TreeMap<>();
                messages.forEach(message -> labels.put(message.field(), label(visit, file, message.field())));
                found.put(file.path(), labels);
            }
        }
        return found;
    }

    private static String label(Visit visit, ContentNode file, String name) {
        return FormSource.of(visit)
                .of(file)
                .flatMap(bound -> field(bound.form().fields(), name).map(bound.labels()::field))
                .orElse(name);
    }

    private static Optional<Field> field(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private static void collect(ContentNode at, List<ContentNode> found) {
        for (ContentNode child : at.children()) {
            if (child.isType("mgnl:deleted") || found.size() >= MOST) {
                continue;
            }
            if (child.isType("mgnl:asset")) {
                found.add(child);
            } else if (child.isType("mgnl:folder")) {
                collect(child, found);
            }
        }
    }
}
