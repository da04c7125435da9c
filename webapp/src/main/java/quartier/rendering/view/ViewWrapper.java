package quartier.rendering.view;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Shows our records to our views: components as properties, {@code Optional} as a value that may be missing. */
final class ViewWrapper extends DefaultObjectWrapper {
    private final ZoneId zone;

    ViewWrapper(Version version, ZoneId zone) {
        super(version);
        this.zone = zone;
        setMemberAccessPolicy(new OurTypesOnly(version));
    }

    @Override
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case Optional<?> optional -> super.wrap(optional.orElse(null));
            case OptionalInt number -> super.wrap(number.isPresent() ? number.getAsInt() : null);
            case OptionalLong number -> super.wrap(number.isPresent() ? number.getAsLong() : null);
            case TrustedHtml trusted -> HTMLOutputFormat.INSTANCE.fromMarkup(trusted.html());
            case Instant instant -> moment(instant);
            case OffsetDateTime date -> moment(date.toInstant());
            case ZonedDateTime date -> moment(date.toInstant());
            case LocalDate date ->
                new SimpleDate(Date.from(date.atStartOfDay(zone).toInstant()), TemplateDateModel.DATE);
            case Record hidden
            when !Modifier.isPublic(hidden.getClass().getModifiers()) ->
                throw new TemplateModelException(
                        hidden.getClass().getName() + " must be a public record to be shown by a view");
            case null, default -> super.wrap(value);
        };
    }

    private static TemplateModel moment(Instant instant) {
        return new SimpleDate(Date.from(instant), TemplateDateModel.DATETIME);
    }
}
