package quartier.rendering.guard;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template took more than its share; not to be caught by the template itself. */
public final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable TemplateException place;

    /** With the place in the script that runs in this thread. */
    public LimitExceeded(String message) {
        this(message, here(message));
    }

    LimitExceeded(String message, @Nullable TemplateException place) {
        super(message);
        this.place = place;
    }

    public Optional<TemplateException> place() {
        return Optional.ofNullable(place);
    }

    private static @Nullable TemplateException here(String message) {
        Environment running = Environment.getCurrentEnvironment();
        return running == null ? null : new TemplateException(message, running);
    }
}
