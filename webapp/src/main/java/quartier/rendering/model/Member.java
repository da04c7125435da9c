package quartier.rendering.model;

import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/** One name that templates may call on an object. */
@FunctionalInterface
public interface Member<T> {
    /** The value, anything that {@link Models} can show. */
    @Nullable
    Object call(T self, Arguments arguments) throws TemplateModelException;
}
