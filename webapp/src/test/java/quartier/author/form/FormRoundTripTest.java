package quartier.author.form;

import static org.assertj.core.api.Assertions.assertThat;
import static quartier.author.form.Fields.basics;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import quartier.author.Assets;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.definition.Field;
import quartier.definition.Field.Appearance;
import quartier.definition.Field.MultiStorage;
import quartier.definition.Field.PartStorage;
import quartier.definition.Field.Reference;
import quartier.definition.Field.ValueType;
import quartier.definition.Origin;
import quartier.editing.NodeChange;
import quartier.http.FormData;
import quartier.http.Parameters;
import quartier.rendering.view.Views;

/** Every kind of field with every storage: typed, saved, drawn and sent again, it is the same. */
class FormRoundTripTest {
    private static final Views VIEWS = Views.of("author");
    private static final Assets ASSETS = new Assets();
    private static final ContentPath ITEM = ContentPath.of("dinge", "/ding");

    private final ContentStore store = ContentStore.inMemory();

    FormRoundTripTest() {
        store.ensureWorkspace("dinge");
        store.edit("test", edit -> {
            edit.create(ITEM, "mgnl:content");
            edit.create(ContentPath.of("dinge", "/ziel"), "mgnl:content");
            return null;
        });
    }

    static Stream<Arguments> kinds() {
        List<Arguments> all = new ArrayList<>();
        all.add(kind("text", Fields.text("f"), Map.of("f.f", "Grüße & <b>mehr</b>")));
        all.add(kind("number", Fields.number("f", ValueType.LONG), Map.of("f.f", "1250")));
        all.add(kind("double", Fields.number("f", ValueType.DOUBLE), Map.of("f.f", "12,5")));
        all.add(kind("decimal", Fields.number("f", ValueType.DECIMAL), Map.of("f.f", "12,50")));
        all.add(kind(
                "several lines",
                new Field.Text(basics("f"), 4, OptionalInt.empty()),
                Map.of("f.f", "erste\r\nzweite\r\n\r\nletzte")));
        all.add(kind(
                "rich text",
                new Field.RichText(basics("f"), false, true, true, false, false, 200),
                Map.of(
                        "f.f",
                        "<h2>Titel</h2><p>Ein <a href=\"${link:{uuid:{1},repository:{website},path:{/a}}}\">Verweis</a></p>"
                                + "<ul><li><p>eins</p></li></ul>")));
        all.add(
                kind(
                        "rich text with source",
                        new Field.RichText(basics("f"), false, true, true, false, true, 200),
                        Map.of(
                                "f.f",
                                "<h1>Titel</h1><div class=\"box\"><p id=\"eins\">Ein <a href=\"/b\" target=\"_blank\">Verweis</a></p></div>")));
        all.add(kind(
                "check box", new Field.CheckBox(basics("f", ValueType.BOOLEAN, false), "Ja"), Map.of("f.f", "true")));
        for (Appearance appearance : Appearance.values()) {
            boolean several = appearance != Appearance.COMBO_BOX && appearance != Appearance.RADIO_BUTTONS;
            all.add(kind(
                    "select " + appearance,
                    Fields.select("f", appearance),
                    several ? Map.of("f.f", "s\u0000l") : Map.of("f.f", "m")));
        }
        all.add(kind(
                "select with own text",
                new Field.Select(basics("f"), Appearance.COMBO_BOX, Fields.SIZES, true, true),
                Map.of("f.f", "riesig")));
        all.add(kind("date", date(false), Map.of("f.f", "24.12.2026")));
        all.add(kind("date and time", date(true), Map.of("f.f", "29.03.2026", "f.f.zeit", "18:30")));
        all.add(kind(
                "date as text", new Field.Date(basics("f"), true), Map.of("f.f", "01.02.2026", "f.f.zeit", "09:05")));
        all.add(kind("code", new Field.Code(basics("f"), "html", 200), Map.of("f.f", "<a>\r\n  b\r\n</a>")));
        all.add(kind(
                "slider", new Field.Slider(basics("f", ValueType.DOUBLE, false), 0, 10, 0.5), Map.of("f.f", "2.5")));
        for (Reference stored : Reference.values()) {
            all.add(kind("link " + stored, Fields.link("f", stored), Map.of("f.f", "ZIEL " + stored)));
        }
        all.add(kind(
                "per language",
                new Field.Text(basics("f", ValueType.STRING, true), 1, OptionalInt.empty()),
                Map.of("f.f", "english")));
        for (PartStorage storage : PartStorage.values()) {
            all.add(kind(
                    "composite " + storage,
                    Fields.composite("f", storage),
                    Map.of("f.f.strasse", "Hauptstraße", "f.f.nummer", "7")));
            all.add(kind(
                    "switchable " + storage,
                    Fields.switchable("f", storage),
                    Map.of(
                            "f.f.wahl",
                            "m",
                            "f.f.offen.s",
                            "1",
                            "f.f.offen.m",
                            "1",
                            "f.f.m.lang",
                            "weit",
                            "f.f.m.tag",
                            "01.05.2026")));
        }
        for (MultiStorage storage : MultiStorage.values()) {
            all.add(kind(
                    "multi text " + storage,
                    Fields.multi("f", Fields.text("t"), storage),
                    Map.of("f.f[]", "neu1\u0000neu2", "f.f.neu1", "eins", "f.f.neu2", "zwei")));
        }
        for (MultiStorage storage :
                List.of(MultiStorage.CHILD_ENTRIES, MultiStorage.CHILD_NUMBERED, MultiStorage.SIBLING_ENTRIES)) {
            all.add(kind(
                    "multi composite " + storage,
                    Fields.multi("f", Fields.composite("c", PartStorage.ENTRY_NODE), storage),
                    Map.of(
                            "f.f[]", "neu1\u0000neu2",
                            "f.f.neu1.strasse", "Ostweg",
                            "f.f.neu1.nummer", "1",
                            "f.f.neu2.strasse", "Westweg",
                            "f.f.neu2.nummer", "2")));
        }
        all.add(kind(
                "multi date VALUES",
                Fields.multi("f", new Field.Date(basics("d", ValueType.DATE, false), false), MultiStorage.VALUES),
                Map.of("f.f[]", "neu1\u0000neu2", "f.f.neu1", "01.02.2026", "f.f.neu2", "03.04.2026")));
        all.add(kind(
                "multi in multi",
                Fields.multi(
                        "f",
                        new Field.Composite(
                                basics("c"),
                                List.of(Fields.text("titel"), Fields.multi("m", Fields.text("t"), MultiStorage.VALUES)),
                                PartStorage.ENTRY_NODE,
                                "",
                                false),
                        MultiStorage.CHILD_ENTRIES),
                Map.of(
                        "f.f[]", "neu1",
                        "f.f.neu1.titel", "außen",
                        "f.f.neu1.m[]", "neu1\u0000neu2",
                        "f.f.neu1.m.neu1", "innen",
                        "f.f.neu1.m.neu2", "auch")));
        return all.stream();
    }

    private static Field date(boolean time) {
        return new Field.Date(basics("f", ValueType.DATE, false), time);
    }

    private static Arguments kind(String name, Field field, Map<String, String> typed) {
        return Arguments.of(name, field, typed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whatWasTypedAndSavedIsDrawnAndSentAgainUnchanged(String name, Field field, Map<String, String> typed) {
        FormContext context = context(name.equals("per language") ? "_en" : "");
        Form first = form(field, context).typed(data(typed), FileCheck.NONE);
        assertThat(first.messages()).isEmpty();
        NodeChange change = change(first);
        assertThat(change).isNotEqualTo(NodeChange.NONE);
        save(change);

        Form again = form(field, context(context.suffix()));
        Map<String, List<String>> sent = browserSends(again);
        Form resent = again.typed(new FormData(new Parameters(sent), List.of()), FileCheck.NONE);
        assertThat(resent.messages()).isEmpty();
        assertThat(change(resent)).as("nothing changed: %s", sent).isEqualTo(NodeChange.NONE);
        assertThat(texts(sent)).containsAll(texts(data(typed).fields().values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whatWasTypedIsStillThereWhenTheFormIsShownAgain(String name, Field field, Map<String, String> typed) {
        Form form = form(field, context("")).typed(data(typed), FileCheck.NONE);
        Map<String, List<String>> sent = browserSends(form);
        Form again = form(field, context("")).typed(new FormData(new Parameters(sent), List.of()), FileCheck.NONE);
        assertThat(change(again)).isEqualTo(change(form));
    }

    @Test
    void entriesKeepTheirIdentityWhenTheyMoveAndTheGoneOnesGo() {
        Field field = Fields.multi("f", Fields.composite("c", PartStorage.ENTRY_NODE), MultiStorage.CHILD_ENTRIES);
        save(change(form(field, context(""))
                .typed(
                        data(Map.of(
                                "f.f[]",
                                "neu1\u0000neu2\u0000neu3",
                                "f.f.neu1.strasse",
                                "A",
                                "f.f.neu2.strasse",
                                "B",
                                "f.f.neu3.strasse",
                                "C")),
                        FileCheck.NONE)));
        store.edit("test", edit -> {
            edit.set(ITEM.resolve("f/f1"), Property.of("fremd", "bleibt"));
            return null;
        });
        Form form = form(field, context(""));
        FormData sent =
                new FormOperation("hoch", "f.f", "f1").on(new FormData(new Parameters(browserSends(form)), List.of()));
        sent = new FormOperation("weg", "f.f", "f2").on(sent);
        save(change(form.typed(sent, FileCheck.NONE)));

        List<ContentNode> entries = item().child("f").orElseThrow().children();
        assertThat(entries).extracting(ContentNode::name).containsExactly("f1", "f0");
        assertThat(entries).extracting(node -> node.text("strasse")).containsExactly("B", "A");
        assertThat(entries.getFirst().text("fremd")).isEqualTo("bleibt");
    }

    @Test
    void aFileIsKeptAsAChildNode() {
        Field.Upload field = new Field.Upload(basics("f"), "", "", 0);
        FormData data = new FormData(
                Parameters.NONE,
                List.of(new FormData.FilePart(
                        "f.f", "a.txt", "text/plain", 3, () -> new ByteArrayInputStream(new byte[3]))));
        FileCheck check = (upload, file) -> new FileCheck.Accepted(new Value.Sent(
                file.fileName(),
                "text/plain",
                store.binary(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)))));
        save(change(form(field, context("")).typed(data, check)));
        assertThat(item().child("f").orElseThrow().text("fileName")).isEqualTo("a.txt");
        assertThat(change(form(field, context("")).typed(data(Map.of()), check)))
                .isEqualTo(NodeChange.NONE);
        save(change(form(field, context("")).typed(data(Map.of("f.f.entfernen", "1")), check)));
        assertThat(item().child("f")).isEmpty();
    }

    @Test
    void whatIsNotKnownOrNotShownIsNeverWritten() {
        save(NodeChange.of(Property.of("u", "alt"), Property.of("h", "alt"), Property.of("p", "hash")));
        for (Field field : List.of(
                new Field.Unknown(basics("u"), "colorPickerField"),
                new Field.Hidden(basics("h")),
                new Field.Static(basics("s"), "Nur ein Satz"),
                new Field.Password(basics("p"), false))) {
            Form form = form(field, context(""))
                    .typed(data(Map.of("f.u", "neu", "f.h", "neu", "f.s", "neu")), FileCheck.NONE);
            browserSends(form);
            assertThat(change(form)).isEqualTo(NodeChange.NONE);
        }
    }

    @Test
    void whatSomebodyElseWroteStaysAsItIsUntilItIsChanged() {
        Field rich = new Field.RichText(basics("r"), false, true, true, false, false, 200);
        Field lines = new Field.Text(basics("l"), 4, OptionalInt.empty());
        Field tick = new Field.CheckBox(basics("k", ValueType.BOOLEAN, false), "Ja");
        save(NodeChange.of(
                Property.of("r", "<p>It&#39;s &quot;so&quot;</p>\n\n<p class=\"lead\">B</p>\n"),
                Property.of("l", "eins\r\nzwei  \n\n"),
                Property.of("t", "zwei\nZeilen ")));
        for (Field field : List.of(rich, lines, Fields.text("t"), tick)) {
            assertThat(change(resent(form(field, context(""))))).isEqualTo(NodeChange.NONE);
        }
        Form changed = form(rich, context("")).typed(data(Map.of("f.r", "<p>Neu</p>")), FileCheck.NONE);
        assertThat(change(changed).set().get("r").text()).isEqualTo("<p>Neu</p>");
    }

    @Test
    void newItemsBeginWithTheDefaultsOfTheirFieldsInTheWordsThatPeopleType() {
        List<Field> fields = List.of(
                with(Fields.number("zahl", ValueType.DOUBLE), "7.5"),
                with(new Field.CheckBox(basics("ja", ValueType.BOOLEAN, false), ""), "yes"),
                with(new Field.Hidden(basics("still")), "x"),
                with(new Field.Date(basics("tag", ValueType.DATE, false), false), "now"),
                Fields.multi("liste", with(Fields.text("liste"), "eins"), MultiStorage.VALUES),
                Fields.text("leer"));
        NodeChange made = change(Form.of(
                quartier.definition.Form.plain(fields, Origin.RUNTIME),
                new Labels(Fields.registry().messages(), Locale.GERMAN, List.of()),
                Optional.empty(),
                context("")));
        assertThat(made.set().keySet()).containsExactlyInAnyOrder("zahl", "ja", "still", "tag", "liste");
        assertThat(made.set().get("zahl").values()).containsExactly(7.5);
        assertThat(made.set().get("ja").values()).containsExactly(true);
        assertThat(made.set().get("liste").values()).containsExactly("eins");
    }

    private static Field with(Field field, String defaultValue) {
        Field.Basics own = field.basics();
        Field.Basics basics = new Field.Basics(
                own.name(),
                "",
                "",
                false,
                "",
                false,
                false,
                List.of(defaultValue),
                own.valueType(),
                List.of(),
                "",
                "",
                Origin.RUNTIME);
        return switch (field) {
            case Field.Text text -> new Field.Text(basics, text.rows(), text.maxLength());
            case Field.CheckBox box -> new Field.CheckBox(basics, "");
            case Field.Hidden hidden -> new Field.Hidden(basics);
            case Field.Date date -> new Field.Date(basics, date.time());
            default -> throw new IllegalArgumentException(field.toString());
        };
    }

    @Test
    void aNodeIsChosenByItsIdentifierAlsoWhereAModuleSaysSoInWords() {
        String id = store.snapshot().node("dinge", "/ziel").orElseThrow().id();
        for (String property : List.of("", "jcr:uuid", "nicht-da")) {
            Field field = new Field.Select(
                    basics("f"), Appearance.COMBO_BOX, new Field.Options.Nodes(Fields.ITEMS, property), true, false);
            Form typed = form(field, context("")).typed(data(Map.of("f.f", id)), FileCheck.NONE);
            assertThat(change(typed).set().get("f").text()).isEqualTo(id);
            assertThat(((Control.Combo) typed.tabs().getFirst().controls().getFirst()).options())
                    .extracting(Control.Option::value)
                    .contains(id);
        }
    }

    private Form resent(Form form) {
        return form.typed(new FormData(new Parameters(browserSends(form)), List.of()), FileCheck.NONE);
    }

    private Form form(Field field, FormContext context) {
        return Form.of(
                quartier.definition.Form.plain(List.of(field), Origin.RUNTIME),
                new Labels(context.registry().messages(), Locale.GERMAN, List.of()),
                Optional.of(item()),
                context);
    }

    private FormContext context(String suffix) {
        FormContext german = FormContext.german(store.snapshot(), Fields.registry(), VIEWS.messages());
        return new FormContext(
                german.snapshot(), german.registry(), "de", suffix, german.desk(), german.zone(), german.texts());
    }

    private ContentNode item() {
        return store.snapshot().node(ITEM).orElseThrow();
    }

    private FormData data(Map<String, String> typed) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        ContentNode target = store.snapshot().node("dinge", "/ziel").orElseThrow();
        typed.forEach((name, text) -> values.put(
                name,
                text.startsWith("ZIEL ")
                        ? List.of(Choices.reference(Reference.valueOf(text.substring(5)), target))
                        : List.of(text.split("\u0000"))));
        return new FormData(new Parameters(values), List.of());
    }

    private static NodeChange change(Form form) {
        return ((Submission.Valid) form.submission(text -> "hash")).change();
    }

    private void save(NodeChange change) {
        store.edit("test", edit -> {
            change.set().values().forEach(property -> edit.set(ITEM, property));
            change.unset().forEach(name -> edit.unset(ITEM, name));
            change.children().forEach((name, data) -> child(edit, name, data));
            return null;
        });
    }

    private static void child(Edit edit, String name, Optional<NodeData> data) {
        if (data.isPresent()) {
            edit.put(ITEM, data.get(), Edit.Ids.KEEP);
        } else if (edit.node(ITEM.child(name)).isPresent()) {
            edit.delete(ITEM.child(name));
        }
    }

    /** What a browser would send if the form was drawn and sent as it is. */
    private static Map<String, List<String>> browserSends(Form form) {
        String html = VIEWS.render(
                "form/bare.ftl",
                Map.of(
                        "action", "/x",
                        "assets", ASSETS,
                        "tabs", form.tabs(),
                        "messages", form.messages(),
                        "notes", form.notes()));
        FormElement element =
                (FormElement) Jsoup.parse(html, "http://localhost/").selectFirst("form");
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (Connection.KeyVal pair : element.formData()) {
            sent.computeIfAbsent(pair.key(), key -> new ArrayList<>()).add(pair.value());
        }
        return sent;
    }

    private static List<String> texts(Map<String, List<String>> sent) {
        return sent.entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith("[]"))
                .flatMap(entry -> entry.getValue().stream())
                .map(text -> text.replace("\r\n", "\n").strip().replace(',', '.'))
                .toList();
    }
}
