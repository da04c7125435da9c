package quartier.compat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.definition.Field;

/** Fills the fields of a form as an editor would who takes the first of everything. */
final class SampleValues {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2026-05-04T10:00:00.000+02:00");

    private final Edit edit;
    private final String page;
    private final String asset;

    /** What was created; asking the transaction would make a snapshot each time. */
    private final Set<ContentPath> made = new HashSet<>();

    /**
     * @param page identifier of a page to link to
     * @param asset identifier of an asset to show
     */
    SampleValues(Edit edit, String page, String asset) {
        this.edit = edit;
        this.page = page;
        this.asset = asset;
    }

    /** Creates a node unless that was done before. */
    boolean create(ContentPath path, String type) {
        boolean isNew = made.add(path);
        if (isNew) {
            edit.create(path, type);
        }
        return isNew;
    }

    void write(List<Field> fields, ContentPath node) {
        write(fields, node, "");
    }

    /** @param before what the names of properties begin with */
    private void write(List<Field> fields, ContentPath node, String before) {
        fields.forEach(field -> write(field, node, before));
    }

    private static String before(Field.PartStorage storage, String name) {
        return storage == Field.PartStorage.PREFIXED ? name : "";
    }

    private void write(Field field, ContentPath node, String before) {
        switch (field) {
            case Field.Composite it ->
                write(
                        it.fields(),
                        holder(it.storage(), it.nodeName(), it.name(), node),
                        before(it.storage(), before + it.name()));
            case Field.Switchable it -> switchable(it, node);
            case Field.Multi it -> multi(it, node);
            default -> values(field).forEach(value -> set(node, field, value.named(before + value.name())));
        }
    }

    private void set(ContentPath node, Field field, Property value) {
        boolean taken =
                field.name().isEmpty() || field.name().equals("jcrName") || made.contains(node.child(field.name()));
        if (!taken) {
            edit.set(node, value);
        }
    }

    private List<Property> values(Field field) {
        String name = field.name();
        return switch (field) {
            case Field.Text it -> List.of(typed(it.basics()));
            case Field.RichText it -> List.of(Property.of(name, "<p>Some <b>text</b></p>"));
            case Field.CheckBox it -> List.of(Property.of(name, true));
            case Field.Select it ->
                option(it.options())
                        .map(value -> it.multiple()
                                ? Property.ofTexts(name, List.of(value))
                                : chosen(it.basics().valueType(), name, value))
                        .stream()
                        .toList();
            case Field.Date it -> List.of(Property.of(name, DATE));
            case Field.Hidden it ->
                it.basics().defaultValue().stream()
                        .limit(1)
                        .map(value -> chosen(it.basics().valueType(), name, value))
                        .toList();
            case Field.Code it -> List.of(Property.of(name, "text"));
            case Field.Slider it -> List.of(Property.of(name, it.min()));
            case Field.Link it ->
                link(it).map(value -> Property.of(name, value)).stream().toList();
            default -> List.of();
        };
    }

    private static Property chosen(Field.ValueType type, String name, String value) {
        return switch (type) {
            case LONG ->
                value.matches("-?\\d{1,18}") ? Property.of(name, Long.parseLong(value)) : Property.of(name, value);
            case BOOLEAN -> Property.of(name, value.equals("true"));
            default -> Property.of(name, value);
        };
    }

    private static Property typed(Field.Basics basics) {
        return switch (basics.valueType()) {
            case LONG -> Property.of(basics.name(), 3);
            case DOUBLE -> Property.of(basics.name(), 3.0);
            case DECIMAL -> Property.of(basics.name(), new java.math.BigDecimal("3"));
            case BOOLEAN -> Property.of(basics.name(), true);
            case DATE -> Property.of(basics.name(), DATE);
            case STRING -> Property.of(basics.name(), "Some text");
        };
    }

    private static Optional<String> option(Field.Options options) {
        return options instanceof Field.Options.Fixed fixed
                ? fixed.options().stream()
                        .map(Field.Option::value)
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> link(Field.Link link) {
        return switch (link.target()) {
            case ASSET -> Optional.of(link.stored() == Field.Reference.PATH ? "/made-up.gif" : "jcr:" + asset);
            case PAGE -> Optional.of(link.stored() == Field.Reference.PATH ? "/made-up" : page);
            case ITEM, RESOURCE -> Optional.empty();
        };
    }

    private ContentPath holder(Field.PartStorage storage, String nodeName, String name, ContentPath node) {
        return storage == Field.PartStorage.CHILD_NODE ? child(node, nodeName.isEmpty() ? name : nodeName) : node;
    }

    private void switchable(Field.Switchable field, ContentPath node) {
        field.forms().stream().findFirst().ifPresent(first -> {
            ContentPath holder = holder(field.storage(), field.nodeName(), field.name(), node);
            String selector = field.selector().isEmpty() ? field.name() : field.selector();
            if (!made.contains(holder.child(selector))) {
                edit.set(holder, Property.of(selector, first.option()));
            }
            write(first.fields(), holder, before(field.storage(), field.name()));
        });
    }

    private void multi(Field.Multi field, ContentPath node) {
        String name = field.name();
        boolean parts = field.field() instanceof Field.Composite || field.field() instanceof Field.Switchable;
        if (!parts && field.storage() == Field.MultiStorage.VALUES) {
            List<Property> values = new ArrayList<>(values(field.field()));
            values.stream()
                    .limit(1)
                    .filter(value -> !made.contains(node.child(name)))
                    .forEach(value -> edit.set(node, new Property(name, value.type(), true, value.values())));
            return;
        }
        if (field.storage() == Field.MultiStorage.CHILD_PROPERTIES) {
            ContentPath holder = child(node, name);
            values(field.field()).forEach(value -> edit.set(holder, value.named("0")));
            return;
        }
        boolean below = field.storage() != Field.MultiStorage.SIBLING_ENTRIES;
        ContentPath entry = child(
                below ? child(node, name) : node,
                below && field.storage() != Field.MultiStorage.CHILD_ENTRIES ? "0" : name + "0");
        switch (field.field()) {
            case Field.Composite it -> write(it.fields(), entry, "");
            case Field.Switchable it -> switchable(it, entry);
            default -> write(field.field(), entry, "");
        }
    }

    private ContentPath child(ContentPath node, String name) {
        ContentPath path = node.child(name);
        create(path, "mgnl:contentNode");
        return path;
    }
}
