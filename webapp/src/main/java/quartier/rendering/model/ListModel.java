package quartier.rendering.model;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, its values shown when they are asked for. */
public record ListModel(List<?> values, Models models) implements TemplateSequenceModel {
    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
        return index < 0 || index >= values.size() ? null : models.wrap(values.get(index));
    }

    @Override
    public int size() {
        return values.size();
    }
}
