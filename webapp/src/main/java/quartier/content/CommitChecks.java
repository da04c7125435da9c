package quartier.content;

import java.util.List;
import org.apache.jackrabbit.oak.plugins.index.CompositeIndexEditorProvider;
import org.apache.jackrabbit.oak.plugins.index.IndexUpdateProvider;
import org.apache.jackrabbit.oak.plugins.index.property.PropertyIndexEditorProvider;
import org.apache.jackrabbit.oak.plugins.index.reference.ReferenceEditorProvider;
import org.apache.jackrabbit.oak.plugins.name.NameValidatorProvider;
import org.apache.jackrabbit.oak.plugins.name.NamespaceEditorProvider;
import org.apache.jackrabbit.oak.plugins.nodetype.TypeEditorProvider;
import org.apache.jackrabbit.oak.spi.commit.CommitHook;
import org.apache.jackrabbit.oak.spi.commit.CompositeEditorProvider;
import org.apache.jackrabbit.oak.spi.commit.CompositeHook;
import org.apache.jackrabbit.oak.spi.commit.EditorHook;
import org.apache.jackrabbit.oak.spi.commit.EditorProvider;
import org.apache.jackrabbit.oak.spi.commit.VisibleEditor;

/**
 * What Oak's JCR layer checks and keeps up on every save, without the layer: names, node types,
 * references to deleted nodes, the index of identifiers.
 */
final class CommitChecks {
    private CommitChecks() {}

    static CommitHook hook() {
        return CompositeHook.compose(List.of(
                new EditorHook(new CompositeEditorProvider(
                        visible(new NameValidatorProvider()), new NamespaceEditorProvider(), new TypeEditorProvider())),
                new EditorHook(new IndexUpdateProvider(new CompositeIndexEditorProvider(
                        new PropertyIndexEditorProvider(), new ReferenceEditorProvider())))));
    }

    /** Hidden names are ours alone; the order of many children would be checked name by name with each commit. */
    private static EditorProvider visible(EditorProvider checks) {
        return (before, after, builder, info) -> VisibleEditor.wrap(checks.getRootEditor(before, after, builder, info));
    }
}
