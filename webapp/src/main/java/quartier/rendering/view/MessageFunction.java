package quartier.rendering.view;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code msg(key, args…)}: the text, or an error; {@code msgOr(key, fallback)}: the text, or the fallback. */
final class MessageFunction implements TemplateMethodModelEx {
    private final ViewMessages messages;
    private final Locale locale;
    private final boolean withFallback;

    MessageFunction(ViewMessages messages, Locale locale, boolean withFallback) {
        this.messages = messages;
        this.locale = locale;
        this.withFallback = withFallback;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || withFallback && arguments.size() != 2) {
            throw new TemplateModelException("msg needs a key, msgOr a key and a fallback");
        }
        String key = text(arguments.get(0));
        Object[] values = new Object[withFallback ? 0 : arguments.size() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = text(arguments.get(i + 1));
        }
        Optional<String> found = messages.find(key, values);
        if (found.isEmpty() && !withFallback) {
            throw new TemplateModelException("no message '" + key + "'");
        }
        return new SimpleScalar(found.isPresent() ? found.get() : text(arguments.get(1)));
    }

    private String text(@Nullable Object argument) throws TemplateModelException {
        return switch (argument) {
            case TemplateScalarModel scalar -> scalar.getAsString();
            case TemplateNumberModel number -> NumberFormat.getInstance(locale).format(number.getAsNumber());
            case null, default -> throw new TemplateModelException("msg takes texts and numbers, not " + argument);
        };
    }
}
