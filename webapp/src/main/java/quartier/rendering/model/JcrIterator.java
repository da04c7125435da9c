package quartier.rendering.model;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JCR gives as an iterator: scripts list it, ask its size, or call {@code hasNext()} and {@code nextNode()}. */
final class JcrIterator implements TemplateSequenceModel, TemplateHashModel {
    private final List<? extends TemplateModel> members;
    private final Scope scope;
    private int next;

    JcrIterator(List<? extends TemplateModel> members, Scope scope) {
        this.members = members;
        this.scope = scope;
    }

    @Override
    public @Nullable TemplateModel get(int index) {
        return index < 0 || index >= members.size() ? null : members.get(index);
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        return switch (key) {
            case "size" -> scope.models().wrap(members.size());
            case "getSize" ->
                (TemplateMethodModelEx) arguments -> scope.models().wrap(members.size());
            case "position" -> scope.models().wrap(next);
            case "getPosition" ->
                (TemplateMethodModelEx) arguments -> scope.models().wrap(next);
            case "hasNext" ->
                (TemplateMethodModelEx) arguments -> scope.models().wrap(next < members.size());
            case "next", "nextNode", "nextProperty" -> (TemplateMethodModelEx) arguments -> get(next++);
            default -> null;
        };
    }
}
