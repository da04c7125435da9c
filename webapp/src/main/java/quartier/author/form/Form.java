package quartier.author.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.Field;
import quartier.editing.text.NodeNames;
import quartier.http.FormData;

/**
 * A form definition bound to a node: what is stored, what was typed, what to say about it. Immutable; {@link #typed}
 * gives the form with what was sent.
 */
public final class Form {
    private final quartier.definition.Form definition;
    private final Labels labels;
    private final Optional<ContentNode> node;
    private final FormContext context;
    private final Map<String, Value> stored;
    private final Map<String, Value> values;
    private final List<Message> wrong;
    private final List<Message> notes;

    /** A tab with its controls; {@code errors} is the number of messages that concern it. */
    public record Tab(String name, String label, List<Control> controls, int errors) {}

    private Form(
            quartier.definition.Form definition,
            Labels labels,
            Optional<ContentNode> node,
            FormContext context,
            Map<String, Value> stored,
            Map<String, Value> values,
            List<Message> wrong,
            List<Message> notes) {
        this.definition = definition;
        this.labels = labels;
        this.node = node;
        this.context = context;
        this.stored = stored;
        this.values = values;
        this.wrong = List.copyOf(wrong);
        this.notes = List.copyOf(notes);
    }

    /** @param node empty for an item that is to be created */
    public static Form of(
            quartier.definition.Form definition, Labels labels, Optional<ContentNode> node, FormContext context) {
        StoredValues reader = new StoredValues(context.zone());
        Map<String, Value> stored = new LinkedHashMap<>();
        Place place = place(node, new NodeDraft(""), context);
        definition.fields().forEach(field -> stored.put(field.name(), reader.read(field, place)));
        return new Form(definition, labels, node, context, stored, stored, List.of(), List.of());
    }

    private static Place place(Optional<ContentNode> node, NodeDraft draft, FormContext context) {
        return new Place(node, draft, "", context.suffix(), node.isEmpty());
    }

    /** The form as it was sent, looked through. */
    public Form typed(FormData data, FileCheck files) {
        List<Message> refused = new ArrayList<>();
        TypedValues reader = new TypedValues(data, context.zone(), (field, key, file) -> {
            FileCheck.Result result = files.look(field, file);
            if (result instanceof FileCheck.Refused no) {
                refused.add(new Message(key, labels.field(field), refusal(field, no)));
            }
            return result instanceof FileCheck.Accepted yes ? Optional.of(yes.file()) : Optional.empty();
        });
        Checks checks = new Checks(
                new Scalars(context.zone()),
                context.texts(),
                new Choices(context.snapshot(), context.registry()),
                node);
        Map<String, Value> typed = new LinkedHashMap<>();
        for (Field field : definition.fields()) {
            String key = TypedValues.key("", field.name());
            Value before = stored.getOrDefault(field.name(), Value.NOTHING);
            Value value = reader.read(field, key, before);
            typed.put(field.name(), value);
            checks.check(field, key, value, before, labels);
        }
        refused.addAll(checks.wrong());
        return new Form(definition, labels, node, context, stored, typed, refused, checks.notes());
    }

    /** In the module's words where it has some. */
    private String refusal(Field.Upload field, FileCheck.Refused no) {
        String own = switch (no.cause()) {
            case SIZE -> labels.own(field, field.texts().tooLarge(), "sizeInterruption");
            case TYPE -> labels.own(field, field.texts().wrongType(), "typeInterruption");
            case OTHER -> "";
        };
        return own.isEmpty() ? no.why() : own;
    }

    /** The same form saying something more, such as what the editor found. */
    public Form saying(List<Message> more) {
        List<Message> all = new ArrayList<>(wrong);
        all.addAll(more);
        return new Form(definition, labels, node, context, stored, values, all, notes);
    }

    /** @param passwordHash makes the stored form of a password */
    public Submission submission(UnaryOperator<String> passwordHash) {
        if (!wrong.isEmpty()) {
            return new Submission.Invalid(wrong);
        }
        NodeDraft draft = new NodeDraft("");
        Place place = place(node, draft, context);
        ValueWriter writer = new ValueWriter(context.zone(), passwordHash);
        definition.fields().forEach(field -> writer.write(field, value(field), place));
        return new Submission.Valid(draft.change(node), name(), notes);
    }

    /** What would be stored if it were saved as it is typed; what cannot be read stays as it was. */
    private ContentNode item() {
        NodeDraft draft = new NodeDraft("");
        Place place = place(node, draft, context);
        ValueWriter writer = new ValueWriter(context.zone(), password -> password);
        definition.fields().stream()
                .filter(field -> !(field instanceof Field.Upload))
                .forEach(field -> writer.write(field, value(field), place));
        ContentPath path = node.map(ContentNode::path).orElse(ContentPath.of("form", "/item"));
        return DataNode.at(path, draft.data(path.name(), node));
    }

    private Optional<String> name() {
        return definition.fields().stream()
                .filter(field -> field.name().equals("jcrName"))
                .map(field -> value(field) instanceof Value.Texts texts ? texts.first() : "")
                .filter(name -> !name.isEmpty())
                .filter(name -> node.isEmpty() || !node.get().name().equals(name))
                .map(Form::asName)
                .findFirst();
    }

    /** What people write as a name with blanks and the like in it becomes one, as in Magnolia. */
    private static String asName(String typed) {
        String made = NodeNames.isGood(typed) ? typed : NodeNames.fromTitle(typed);
        return made.isEmpty() ? typed : made;
    }

    private Value value(Field field) {
        return values.getOrDefault(field.name(), Value.NOTHING);
    }

    public List<Message> messages() {
        return wrong;
    }

    public List<Message> notes() {
        return notes;
    }

    /** Whether what was typed differs from what is stored. */
    public boolean changed() {
        return !values.equals(stored);
    }

    /** The name in the request of a field that the editor names, such as {@code termine.0.beginn}. */
    public String key(String dotted) {
        String key = "";
        Value value = new Value.Parts(values);
        for (String part : dotted.split("\\.")) {
            String name = part;
            if (value instanceof Value.Entries entries && part.matches("\\d{1,4}")) {
                int index = Integer.parseInt(part);
                name = index < entries.entries().size()
                        ? entries.entries().get(index).key()
                        : part;
                value = index < entries.entries().size()
                        ? entries.entries().get(index).value()
                        : Value.NOTHING;
            } else {
                value = value instanceof Value.Parts parts ? parts.part(part) : Value.NOTHING;
            }
            key = TypedValues.key(key, name);
        }
        return key;
    }

    /** A field's label, dotted for parts as the editor names it. */
    public String label(String dotted) {
        List<Field> fields = definition.fields();
        Labels scope = labels;
        String label = dotted;
        for (String part : dotted.split("\\.")) {
            Optional<Field> found =
                    fields.stream().filter(field -> field.name().equals(part)).findFirst();
            if (found.isPresent()) {
                label = scope.field(found.get());
                scope = scope.within(part);
                fields = parts(found.get());
            }
        }
        return label;
    }

    private static List<Field> parts(Field field) {
        return switch (field) {
            case Field.Composite composite -> composite.fields();
            case Field.Multi multi -> parts(multi.field());
            case Field.Switchable switchable ->
                switchable.forms().stream()
                        .flatMap(form -> form.fields().stream())
                        .toList();
            default -> List.of(field);
        };
    }

    public List<Tab> tabs() {
        Map<String, String> errors = new LinkedHashMap<>();
        wrong.forEach(message -> errors.putIfAbsent(message.key(), message.text()));
        Controls controls = new Controls(context, errors, this::reference, this::item, node);
        List<Tab> tabs = new ArrayList<>();
        for (quartier.definition.Form.Tab tab : definition.tabs()) {
            Labels scope = labels.tabbed(tab.name());
            List<Control> shown = new ArrayList<>();
            for (Field field : definition.fields()) {
                if (tab.fields().contains(field.name())) {
                    controls.of(field, TypedValues.key("", field.name()), value(field), scope)
                            .ifPresent(shown::add);
                }
            }
            tabs.add(new Tab(tab.name(), labels.tab(tab.label(), tab.name()), shown, errors(tab)));
        }
        return tabs;
    }

    private int errors(quartier.definition.Form.Tab tab) {
        return (int) wrong.stream()
                .filter(message -> tab.fields().stream().anyMatch(name -> {
                    String key = TypedValues.key("", name);
                    return message.key().equals(key) || message.key().startsWith(key + ".");
                }))
                .count();
    }

    private String reference(Field field) {
        if (context.suffix().isEmpty() || node.isEmpty()) {
            return "";
        }
        String text = node.get().text(field.name());
        return org.jsoup.Jsoup.parse(text).text();
    }

    /** Whether some field has a value per language. */
    public boolean translated() {
        return definition.fields().stream().anyMatch(Form::translated);
    }

    private static boolean translated(Field field) {
        return field.basics().i18n()
                || !(parts(field).equals(List.of(field)))
                        && parts(field).stream().anyMatch(Form::translated);
    }
}
