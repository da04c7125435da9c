package quartier.rendering.model;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;

/** Shows a value to a template, if it is of a kind that templates may see: nothing is shown by reflection. */
public final class Models implements ObjectWrapper {
    private final @Nullable Scope scope;

    Models(@Nullable Scope scope) {
        this.scope = scope;
    }

    /** For values that no rendering stands behind. */
    public static Models plain() {
        return new Models(null);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case null -> null;
            case TemplateModel model -> model;
            case String text -> new SimpleScalar(text);
            case Html html -> html(html);
            case Boolean flag -> flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case Number number -> new SimpleNumber(number);
            case Optional<?> optional -> wrap(optional.orElse(null));
            case ContentNode node -> scope == null ? null : scope.content(node);
            case Map<?, ?> map -> map(map);
            case List<?> list -> new ListModel(list, this);
            case Collection<?> collection -> new ListModel(new ArrayList<>(collection), this);
            default -> date(value);
        };
    }

    private TemplateModel html(Html html) {
        return scope != null && scope.escaping() ? new Markup(html.text()) : new SimpleScalar(html.text());
    }

    @SuppressWarnings("unchecked")
    private TemplateModel map(Map<?, ?> map) {
        return new MapModel((Map<String, ?>) map, this);
    }

    private static TemplateModel date(Object value) throws TemplateModelException {
        return switch (value) {
            case Instant instant -> new SimpleDate(Date.from(instant), TemplateDateModel.DATETIME);
            case OffsetDateTime date -> new SimpleDate(Date.from(date.toInstant()), TemplateDateModel.DATETIME);
            case ZonedDateTime date -> new SimpleDate(Date.from(date.toInstant()), TemplateDateModel.DATETIME);
            case LocalDate day ->
                new SimpleDate(Date.from(day.atStartOfDay(Scope.USUAL_ZONE).toInstant()), TemplateDateModel.DATE);
            case Date date -> new SimpleDate(date, TemplateDateModel.DATETIME);
            default -> throw new TemplateModelException("not for templates: a value of " + value.getClass());
        };
    }
}
