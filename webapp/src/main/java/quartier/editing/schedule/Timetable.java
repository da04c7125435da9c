package quartier.editing.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.Lifecycle;
import quartier.editing.PublicationStatus;
import quartier.editing.PublishedVersions;
import quartier.editing.ReviewState;
import quartier.editing.Units;
import quartier.editing.rules.Forms;
import quartier.module.Registry;

/**
 * Says what is due for a unit. Dates of withdrawal count as they were published, so that a draft moves nothing
 * before it is approved; only what the definition calls urgent counts at once.
 */
public final class Timetable {
    private final Supplier<Registry> registries;
    private final PublishedVersions published;
    private final Duration trash;

    /** @param trash how long something stays in the trash */
    public Timetable(Supplier<Registry> registries, PublishedVersions published, Duration trash) {
        this.registries = registries;
        this.published = published;
        this.trash = trash;
    }

    List<Due> of(ContentNode unit) {
        List<Due> due = new ArrayList<>();
        boolean visible = isVisible(unit);
        if (visible) {
            withdrawal(unit).ifPresent(due::add);
        }
        if (unit.mixins().contains("mgnl:deleted")) {
            end(unit).ifPresent(due::add);
        } else if (ReviewState.of(unit).step() == ReviewState.Step.PLANNED) {
            ReviewState.plannedFor(unit)
                    .ifPresent(date -> due.add(new Due(date.toInstant(), Due.Kind.PUBLISH, unit.path(), "")));
        }
        return due;
    }

    private Optional<Due> withdrawal(ContentNode unit) {
        Lifecycle lifecycle = Forms.lifecycle(registries.get(), unit);
        if (lifecycle.withdraw().isEmpty() && lifecycle.urgent().isEmpty()) {
            return Optional.empty();
        }
        Stream<Due> approved =
                published.of(unit).stream().flatMap(state -> dates(unit, lifecycle.withdraw(), state::property));
        return Stream.concat(approved, dates(unit, lifecycle.urgent(), unit::property))
                .min(Due::compareTo);
    }

    private static Stream<Due> dates(
            ContentNode unit, List<String> names, Function<String, Optional<Property>> properties) {
        return names.stream()
                .flatMap(name -> properties.apply(name).stream()
                        .flatMap(property -> property.values().stream())
                        .filter(OffsetDateTime.class::isInstance)
                        .map(value ->
                                new Due(((OffsetDateTime) value).toInstant(), Due.Kind.WITHDRAW, unit.path(), name)));
    }

    /** What visitors still see stays in the trash until somebody has taken it off. */
    private Optional<Due> end(ContentNode unit) {
        boolean seen = Units.withBelow(unit).stream().anyMatch(Timetable::isVisible);
        Optional<Instant> deleted = unit.date("mgnl:deleted").map(OffsetDateTime::toInstant);
        return seen
                ? Optional.empty()
                : deleted.map(date -> new Due(date.plus(trash), Due.Kind.PURGE, unit.path(), "mgnl:deleted"));
    }

    private static boolean isVisible(ContentNode unit) {
        return PublicationStatus.of(unit) != PublicationStatus.NOT_PUBLISHED;
    }
}
