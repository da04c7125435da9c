package quartier.author.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.Labels;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.App;
import quartier.definition.Field;
import quartier.definition.ListView;
import quartier.definition.ListView.Style;

/** The filters above a list: those that the app names, else what the form of its items lets people choose. */
final class Filters {
    private static final int MOST_VALUES = 100;
    private static final int OF_THE_FORM = 3;

    private final Visit visit;
    private final App app;
    private final ItemRows rows;
    private final Optional<FormSource.Bound> form;

    /** A choice of a filter. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * A filter by a property.
     *
     * @param typed what is looked for, of a filter for any text
     * @param folded whether it is shown when asked for only
     */
    public record Filter(
            String name, String label, Style style, List<Option> options, String typed, boolean exact, boolean folded) {
        Filter(String name, String label, List<Option> options) {
            this(name, label, Style.ONE_OF, options, "", false, false);
        }

        public boolean active() {
            return !typed.isBlank() || options.stream().anyMatch(Option::chosen);
        }
    }

    Filters(Visit visit, App app, ItemRows rows) {
        this.visit = visit;
        this.app = app;
        this.rows = rows;
        this.form = FormSource.of(visit).of(app);
    }

    /** @param items those of the list, for filters by the values that occur */
    List<Filter> of(ListView view, List<ContentNode> items) {
        Map<String, ListView.Filter> named = new LinkedHashMap<>();
        view.columns().forEach(column -> column.filter().ifPresent(own -> named.put(own.property(), own)));
        app.browser().orElseThrow().filters().forEach(own -> named.put(own.property(), own));
        return named.isEmpty()
                ? ofForm()
                : named.values().stream().map(own -> filter(own, items)).toList();
    }

    private Filter filter(ListView.Filter own, List<ContentNode> items) {
        String name = own.property();
        String label = own.label().isEmpty()
                ? rows.columns().label(name)
                : visit.registry().messages().label(own.label(), java.util.Locale.GERMAN);
        return own.style() == Style.TEXT
                ? new Filter(name, label, Style.TEXT, List.of(), visit.query("f-" + name), own.exact(), own.folded())
                : new Filter(name, label, own.style(), options(own, items), "", own.exact(), own.folded());
    }

    private List<Option> options(ListView.Filter own, List<ContentNode> items) {
        Choices choices = new Choices(visit.snapshot(), visit.registry());
        return switch (own.choices().orElse(null)) {
            case Field.Options.Fixed fixed ->
                fixed.options().stream()
                        .map(option -> option(
                                own.property(), option.value(), rows.columns().option(option)))
                        .toList();
            case Field.Options.Nodes nodes ->
                choices.nodes(nodes.source()).stream()
                        .limit(MOST_VALUES)
                        .map(node -> option(
                                own.property(),
                                Choices.value(node, nodes.valueProperty()),
                                choices.title(node, nodes.source())))
                        .toList();
            case null, default -> occurring(own.property(), items);
        };
    }

    private List<Option> occurring(String property, List<ContentNode> items) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (ContentNode item : items) {
            Optional<Property> stored = item.property(property);
            for (Object value : stored.map(Property::values).orElse(List.of())) {
                if (labels.size() < MOST_VALUES && !value.toString().isEmpty()) {
                    labels.computeIfAbsent(
                            value.toString(), key -> rows.columns().value(property, value));
                }
            }
        }
        List<Option> options = new ArrayList<>();
        labels.forEach((value, label) -> options.add(option(property, value, label)));
        options.sort(
                java.util.Comparator.comparing(Option::label, java.text.Collator.getInstance(java.util.Locale.GERMAN)));
        return List.copyOf(options);
    }

    private Option option(String property, String value, String label) {
        return new Option(
                value, label, visit.request().query().all("f-" + property).contains(value));
    }

    /** A filter for each single choice and reference of the form, at most three. */
    private List<Filter> ofForm() {
        return form.stream()
                .flatMap(bound ->
                        bound.form().fields().stream().flatMap(field -> filter(bound.labels(), field).stream()))
                .filter(filter -> filter.options().size() > 1)
                .limit(OF_THE_FORM)
                .toList();
    }

    private Optional<Filter> filter(Labels labels, Field field) {
        Field inner = field instanceof Field.Multi multi ? multi.field() : field;
        Choices choices = new Choices(visit.snapshot(), visit.registry());
        List<Option> options = switch (inner) {
            case Field.Select select
            when select.options() instanceof Field.Options.Fixed fixed ->
                fixed.options().stream()
                        .map(option -> option(field.name(), option.value(), labels.option(field, option)))
                        .toList();
            case Field.Link link
            when link.target() == Field.Target.ITEM && link.stored() == Field.Reference.ID ->
                choices.nodes(choices.source(link)).stream()
                        .limit(MOST_VALUES)
                        .map(node -> option(field.name(), node.id(), choices.title(node)))
                        .toList();
            default -> List.of();
        };
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new Filter(field.name(), labels.field(field), options));
    }
}
