package quartier.rendering.model;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts that scripts take for one text or for a list, such as the creators of an asset. */
public record TextsModel(List<Html> texts, Models models) implements TemplateSequenceModel, TemplateScalarModel {
    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
        return index < 0 || index >= texts.size() ? null : models.wrap(texts.get(index));
    }

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public String getAsString() {
        return texts.stream().map(Html::text).collect(Collectors.joining(", "));
    }
}
