package quartier.author.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quartier.content.ContentNode;
import quartier.definition.Field;
import quartier.definition.Field.Appearance;
import quartier.definition.UploadTexts;
import quartier.rendering.view.TrustedHtml;

/** Builds the controls that show fields with their values. */
final class Controls {
    private static final int MOST_MARKS = 50;

    private final FormContext context;
    private final Choices choices;
    private final HolidayNames holidays;
    private final LinkControls links;
    private final Map<String, String> errors;
    private final Reference reference;
    private final Supplier<ContentNode> item;
    private final CodeLanguage languages;

    /** The text that stands in the default language; empty when the form edits that one. */
    @FunctionalInterface
    interface Reference {
        String of(Field field);
    }

    /**
     * @param item what the form would store as it is typed
     * @param node what is edited; empty for an item that is to be created
     */
    Controls(
            FormContext context,
            Map<String, String> errors,
            Reference reference,
            Supplier<ContentNode> item,
            Optional<ContentNode> node) {
        this.languages = new CodeLanguage(node);
        this.context = context;
        this.choices = new Choices(context.snapshot(), context.registry());
        this.holidays = new HolidayNames(context.registry(), context.texts());
        this.links = new LinkControls(choices);
        this.errors = errors;
        this.reference = reference;
        this.item = item;
    }

    /** The control; empty for a field that is not shown. */
    Optional<Control> of(Field field, String key, Value value, Labels labels) {
        Control.Head head = head(field, key, labels);
        String text = value instanceof Value.Texts texts ? texts.first() : "";
        return Optional.ofNullable(
                switch (field) {
                    case Field.Hidden hidden -> null;
                    case Field.Text line
                    when line.rows() > 1 -> new Control.Area(head, text, line.rows(), line.maxLength());
                    case Field.Text line -> new Control.Line(head, text, line.maxLength(), mode(field));
                    case Field.RichText rich
                    when rich.source() && !RichTextHtml.isUsual(text, rich) ->
                        new Control.Code(head, text, Math.clamp(rich.height() / 20, 10, 30), "html");
                    case Field.RichText rich ->
                        new Control.Rich(
                                head,
                                text,
                                new TrustedHtml(RichTextHtml.clean(text, rich)),
                                rich.lists(),
                                rich.tables(),
                                rich.images(),
                                rich.alignment(),
                                rich.lettering(),
                                Math.clamp(rich.height() / 24, 6, 24));
                    case Field.CheckBox box ->
                        new Control.Check(
                                head, text.equals("true"), labels.own(field, box.buttonLabel(), "buttonLabel"));
                    case Field.Select select -> select(select, head, (Value.Texts) value, labels);
                    case Field.Date date -> moment(date, head, (Value.Texts) value);
                    case Field.Password password ->
                        new Control.Secret(
                                head,
                                password.verification(),
                                labels.own(field, password.verificationLabel(), "verificationMessage"));
                    case Field.Code code ->
                        new Control.Code(head, text, Math.clamp(code.height() / 20, 6, 30), languages.of(code));
                    case Field.Static note -> new Control.Note(head, labels.own(field, note.value(), "value"));
                    case Field.Slider slider ->
                        new Control.Slider(
                                head,
                                text.isEmpty() ? plain(slider.min()) : text.replace(',', '.'),
                                plain(slider.min()),
                                plain(slider.max()),
                                plain(slider.step() > 0 ? slider.step() : 1),
                                marks(slider),
                                slider.unit());
                    case Field.Link link -> links.of(link, head, text, button(link, text, labels));
                    case Field.Upload upload -> {
                        Value.Upload file = (Value.Upload) value;
                        yield new Control.Attachment(
                                head, file.stored(), file.sent().isPresent(), texts(upload, labels));
                    }
                    case Field.Composite composite
                    when isRule(key) -> series(composite, head, value, labels.within(field.name()));
                    case Field.Composite composite ->
                        new Control.Group(
                                head,
                                all(composite.fields(), key, value, labels.within(field.name())),
                                composite.horizontal());
                    case Field.Switchable switchable -> switched(switchable, head, value, labels);
                    case Field.Multi multi -> repeat(multi, head, value, labels);
                    case Field.Unknown unknown ->
                        new Control.Foreign(
                                head,
                                unknown.type(),
                                value instanceof Value.Texts texts ? String.join(", ", texts.values()) : "");
                });
    }

    List<Control> all(List<Field> fields, String key, Value value, Labels labels) {
        List<Control> controls = new ArrayList<>();
        for (Field field : fields) {
            Value part = value instanceof Value.Parts parts ? parts.part(field.name()) : Value.NOTHING;
            of(field, TypedValues.key(key, field.name()), suited(field, part), labels)
                    .ifPresent(controls::add);
        }
        return controls;
    }

    /** Nothing in the shape that the field expects. */
    private static Value suited(Field field, Value value) {
        if (!value.equals(Value.NOTHING)) {
            return value;
        }
        return switch (field) {
            case Field.Upload upload -> new Value.Upload(Optional.empty(), Optional.empty(), false);
            case Field.Multi multi -> new Value.Entries(List.of());
            case Field.Composite composite -> new Value.Parts(Map.of());
            case Field.Switchable switchable -> new Value.Parts(Map.of());
            default -> value;
        };
    }

    private boolean isRule(String key) {
        return context.when()
                .map(FormContext.When::schedule)
                .filter(schedule -> schedule.entries().isEmpty()
                        && !schedule.recurrence().isEmpty()
                        && key.equals(TypedValues.key("", schedule.recurrence())))
                .isPresent();
    }

    private Control series(Field.Composite rule, Control.Head head, Value value, Labels labels) {
        FormContext.When when = context.when().orElseThrow();
        Value.Parts typed = value instanceof Value.Parts parts ? parts : new Value.Parts(Map.of());
        List<Field> differing = rule.fields().stream()
                .filter(field -> SeriesDates.DIFFERENCES.contains(field.name()))
                .toList();
        List<Field> saying = rule.fields().stream()
                .filter(field -> !differing.contains(field))
                .toList();
        SeriesDates dates = new SeriesDates(context, when, rule, head, typed, status -> status(rule, status, labels));
        return new Control.Series(
                head,
                all(saying, head.key(), value, labels),
                dates.of(item.get()),
                all(differing, head.key(), value, labels),
                Stream.of(
                                when.schedule().begin(),
                                when.schedule().end(),
                                when.schedule().allDay(),
                                when.schedule().status(),
                                when.schedule().recurrence())
                        .filter(name -> !name.isEmpty())
                        .map(name -> TypedValues.key("", name))
                        .toList());
    }

    /** What the form for single dates calls a status. */
    private String status(Field.Composite rule, String status, Labels labels) {
        return rule.fields().stream()
                .filter(field -> field.name().equals("overrides"))
                .filter(Field.Multi.class::isInstance)
                .map(field -> ((Field.Multi) field).field())
                .filter(Field.Composite.class::isInstance)
                .flatMap(field -> ((Field.Composite) field).fields().stream())
                .filter(field -> field.name().equals("status") && field instanceof Field.Select)
                .flatMap(field -> choices.of(field, ((Field.Select) field).options(), labels).stream())
                .filter(choice -> choice.value().equals(status))
                .map(Choices.Choice::label)
                .findFirst()
                .orElse(status);
    }

    private Control.Head head(Field field, String key, Labels labels) {
        Field.Basics basics = field.basics();
        return new Control.Head(
                key,
                labels.field(field),
                labels.hint(field),
                basics.required(),
                basics.readOnly(),
                errors.getOrDefault(key, ""),
                labels.own(field, basics.placeholder(), "placeholder"),
                basics.i18n(),
                basics.i18n() ? reference.of(field) : "");
    }

    private static String mode(Field field) {
        return switch (Scalars.type(field)) {
            case LONG -> "numeric";
            case DOUBLE, DECIMAL -> "decimal";
            default -> "text";
        };
    }

    private static String button(Field.Link link, String stored, Labels labels) {
        String other = stored.isEmpty() ? "" : labels.own(link, link.otherButton(), "buttonSelectOtherLabel");
        return other.isEmpty() ? labels.own(link, link.button(), "buttonSelectNewLabel") : other;
    }

    private static UploadTexts texts(Field.Upload upload, Labels labels) {
        UploadTexts own = upload.texts();
        return new UploadTexts(
                labels.own(upload, own.choose(), "selectNewLabel"),
                labels.own(upload, own.chooseOther(), "selectAnotherLabel"),
                labels.own(upload, own.remove(), "deleteLabel"),
                labels.own(upload, own.hint(), "dropZoneLabel"),
                own.tooLarge(),
                own.wrongType());
    }

    private static List<String> marks(Field.Slider slider) {
        double count = slider.marks() > 0 ? (slider.max() - slider.min()) / slider.marks() : 0;
        return count < 1 || count > MOST_MARKS
                ? List.of()
                : IntStream.rangeClosed(0, (int) count)
                        .mapToObj(i -> plain(slider.min() + i * slider.marks()))
                        .toList();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private Control select(Field.Select select, Control.Head head, Value.Texts value, Labels labels) {
        List<Control.Option> options = new ArrayList<>();
        List<String> left = new ArrayList<>(value.values());
        for (Choices.Choice choice : choices.of(select, select.options(), labels)) {
            boolean chosen = left.remove(choice.value());
            options.add(new Control.Option(choice.value(), choice.label(), chosen, choice.icon()));
        }
        if (select.textInputAllowed() && !select.multiple()) {
            return new Control.Suggest(head, value.first(), options);
        }
        left.forEach(unknown -> options.add(new Control.Option(unknown, unknown(unknown), true)));
        String filter = options.size() <= select.filtering().from()
                ? ""
                : switch (select.filtering().mode()) {
                    case CONTAINS -> "contains";
                    case STARTS_WITH -> "starts";
                    case OFF -> "";
                };
        if (select.multiple()) {
            return new Control.Boxes(head, options, options.size() > 8, select.horizontal(), filter);
        }
        boolean empty = select.emptyAllowed() || value.isBlank();
        return select.appearance() == Appearance.RADIO_BUTTONS
                ? new Control.Radios(head, options, empty && !select.basics().required(), select.horizontal())
                : new Control.Combo(head, options, empty, filter);
    }

    private String unknown(String stored) {
        return context.snapshot()
                .byId(stored)
                .map(choices::title)
                .orElse(context.texts().text("form.unknownOption", stored));
    }

    private Control moment(Field.Date date, Control.Head head, Value.Texts value) {
        DateWords words = new DateWords(date, context.zone());
        String weekday = words.date(value.first())
                .map(day -> holidays.beside(GermanDate.weekday(day), day))
                .orElse("");
        return new Control.Moment(
                head,
                value.first(),
                value.second(),
                date.time(),
                weekday,
                date.dateFormat(),
                words.dateHint(),
                words.timeHint());
    }

    private Control switched(Field.Switchable field, Control.Head head, Value value, Labels labels) {
        Value.Parts parts = value instanceof Value.Parts p ? p : new Value.Parts(Map.of());
        String chosen = parts.text(StoredValues.selector(field));
        List<Control.Option> options = choices.of(field, field.options(), labels).stream()
                .map(choice -> new Control.Option(
                        choice.value(), choice.label(), choice.value().equals(chosen)))
                .toList();
        List<Control.Case> cases = field.forms().stream()
                .map(form -> new Control.Case(
                        form.option(),
                        options.stream()
                                .filter(option -> option.value().equals(form.option()))
                                .map(Control.Option::label)
                                .findFirst()
                                .orElse(form.option()),
                        all(
                                form.fields(),
                                head.key() + "." + form.option(),
                                parts.part("#" + form.option()),
                                labels.within(field.name()))))
                .toList();
        return new Control.Switch(head, options, field.appearance() == Appearance.RADIO_BUTTONS, cases);
    }

    private Control repeat(Field.Multi multi, Control.Head head, Value value, Labels labels) {
        List<Control.Entry> entries = new ArrayList<>();
        List<Value.Entry> values = value instanceof Value.Entries e ? e.entries() : List.of();
        for (Value.Entry entry : values) {
            of(multi.field(), head.key() + "." + entry.key(), suited(multi.field(), entry.value()), labels)
                    .map(control -> named(control, multi, entries.size() + 1))
                    .ifPresent(control -> entries.add(
                            new Control.Entry(entry.key(), entries.size() + 1, title(entry.value()), control)));
        }
        OptionalInt most = multi.maxItems();
        return new Control.Repeat(
                head,
                entries,
                labels.own(multi, multi.addLabel(), "buttonSelectAddLabel"),
                labels.own(multi, multi.removeLabel(), "buttonSelectRemoveLabel"),
                multi.removable(),
                most.isPresent() && entries.size() >= most.getAsInt());
    }

    /** The parts of an entry are a group that modules seldom name: then it is called by its number. */
    private Control named(Control control, Field.Multi multi, int number) {
        if (control instanceof Control.Group group
                && (group.head().label().equals(multi.name())
                        || group.head().label().equals(multi.field().name()))) {
            return new Control.Group(
                    group.head().labelled(context.texts().text("form.entry", number)),
                    group.controls(),
                    group.horizontal());
        }
        return control;
    }

    /** The first text in an entry, to tell entries apart. */
    private String title(Value value) {
        return switch (value) {
            case Value.Texts texts -> readable(texts.first());
            case Value.Parts parts ->
                parts.parts().values().stream()
                        .map(this::title)
                        .filter(text -> !text.isBlank() && !text.equals("true") && !text.equals("false"))
                        .findFirst()
                        .orElse("");
            default -> "";
        };
    }

    private String readable(String text) {
        String id = text.startsWith("jcr:") ? text.substring(4) : text;
        Optional<ContentNode> node = id.length() == 36 ? context.snapshot().byId(id) : Optional.empty();
        String shown = node.map(choices::title).orElse(text);
        return shown.startsWith("<") ? "" : shown.length() > 60 ? shown.substring(0, 60) + " …" : shown;
    }
}
