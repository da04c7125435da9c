package quartier.author.browser;

import java.util.List;
import java.util.Optional;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.Labels;
import quartier.definition.Field;

/** The filters above a list, made from the choices of the form that edits its items. */
final class Filters {
    /** A choice of a filter. */
    public record Option(String value, String label, boolean chosen) {}

    /** A filter by a property. */
    public record Filter(String name, String label, List<Option> options) {}

    private Filters() {}

    /** A filter for each single choice and reference of the form, at most three. */
    static List<Filter> of(Visit visit, FormSource.Bound bound) {
        Choices choices = new Choices(visit.snapshot(), visit.registry());
        return bound.form().fields().stream()
                .map(field -> filter(visit, choices, bound.labels(), field))
                .flatMap(Optional::stream)
                .filter(filter -> filter.options().size() > 1)
                .limit(3)
                .toList();
    }

    private static Optional<Filter> filter(Visit visit, Choices choices, Labels labels, Field field) {
        Field inner = field instanceof Field.Multi multi ? multi.field() : field;
        String chosen = visit.query("f-" + field.name());
        List<Option> options = switch (inner) {
            case Field.Select select
            when select.options() instanceof Field.Options.Fixed fixed ->
                fixed.options().stream()
                        .map(option -> new Option(
                                option.value(),
                                labels.option(field, option),
                                option.value().equals(chosen)))
                        .toList();
            case Field.Link link
            when link.target() == Field.Target.ITEM && link.stored() == Field.Reference.ID ->
                choices.nodes(link.source()).stream()
                        .limit(100)
                        .map(node -> new Option(
                                node.id(), choices.title(node), node.id().equals(chosen)))
                        .toList();
            default -> List.of();
        };
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new Filter(field.name(), labels.field(field), options));
    }
}
