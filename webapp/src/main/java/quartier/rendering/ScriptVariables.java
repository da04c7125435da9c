package quartier.rendering;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quartier.rendering.model.DefinitionModel;
import quartier.rendering.model.Scope;

/** The variables of one script: its own, then those of the page. */
record ScriptVariables(Frame frame, Map<String, TemplateModel> own, Variables shared, Scope scope)
        implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String name) {
        return switch (name) {
            case "content" -> frame.content();
            case "def" -> new DefinitionModel(frame.template(), scope);
            case "model" -> frame.model(scope);
            default -> {
                TemplateModel mine = own.get(name);
                yield mine == null ? shared.get(name) : mine;
            }
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
