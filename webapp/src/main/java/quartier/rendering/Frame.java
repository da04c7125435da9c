package quartier.rendering;

import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.definition.Template;
import quartier.rendering.model.ContentModel;
import quartier.rendering.model.DefinitionModel;
import quartier.rendering.model.Members;
import quartier.rendering.model.NodeModel;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;

/**
 * One script that runs: the page's, an area's or a component's.
 *
 * @param content null for an optional area that was not created
 * @param holder the node that holds the script's areas
 * @param parent the script that called this one; null for the page's
 */
record Frame(
        Template template,
        @Nullable ContentModel content,
        ContentNode holder,
        @Nullable Frame parent) {

    private static final Members<Frame> MODEL = new Members<Frame>()
            .method("getContent", (frame, a) -> frame.content)
            .method("getDefinition", (frame, a) -> new DefinitionModel(frame.template, a.scope()))
            .method("getParent", (frame, a) -> frame.parent == null ? null : frame.parent.model(a.scope()))
            .method("getRoot", (frame, a) -> frame.root().model(a.scope()))
            .method("getNode", (frame, a) -> frame.content == null ? null : new NodeModel(frame.content))
            .method("execute", (frame, a) -> null);

    /** {@code model}: the default model. */
    ObjectModel<Frame> model(Scope scope) {
        return new ObjectModel<>(this, MODEL, scope);
    }

    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    private Frame root() {
        return parent == null ? this : parent.root();
    }
}
