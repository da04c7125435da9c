package quartier.author.form;

import static org.assertj.core.api.Assertions.assertThat;
import static quartier.author.form.Fields.basics;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import quartier.content.ContentStore;
import quartier.definition.Capabilities.Schedule;
import quartier.definition.Field;
import quartier.definition.Field.MultiStorage;
import quartier.definition.Field.PartStorage;
import quartier.definition.Field.ValueType;
import quartier.definition.Origin;
import quartier.http.FormData;
import quartier.http.Parameters;
import quartier.module.Messages;
import quartier.rendering.view.Views;

/** The dates of a rule are there while it is typed, before anything is saved. */
class SeriesDatesTest {
    private static final Schedule SCHEDULE =
            new Schedule("begin", "end", "", "", "repeat", "state", List.of("off"), "Europe/Berlin", List.of());
    private static final Field STATE = new Field.Select(
            basics("status"),
            Field.Appearance.RADIO_BUTTONS,
            new Field.Options.Fixed(List.of(new Field.Option("off", "off", "Fällt aus", false)), false),
            true,
            false);
    private static final quartier.definition.Form FORM = quartier.definition.Form.plain(
            List.of(
                    date("begin", true),
                    date("end", true),
                    new Field.Composite(
                            basics("repeat"),
                            List.of(
                                    Fields.text("frequency"),
                                    Fields.number("nth", ValueType.LONG),
                                    Fields.number("count", ValueType.LONG),
                                    entries("exceptions", date("date", false), Fields.text("reason")),
                                    entries("overrides", date("date", false), date("begin", true), STATE)),
                            PartStorage.CHILD_NODE,
                            "",
                            false)),
            Origin.RUNTIME);

    private final Map<String, List<String>> typed = new HashMap<>();

    SeriesDatesTest() {
        type("f.begin", "21.10.2026");
        type("f.begin.zeit", "18:00");
        type("f.end", "21.10.2026");
        type("f.end.zeit", "20:00");
        type("f.repeat.frequency", "monthlyByWeekday");
        type("f.repeat.nth", "3");
        type("f.repeat.count", "4");
    }

    @Test
    void aRuleIsSaidInWordsAndItsDatesHaveTheirWeekday() {
        Control.Dates dates = dates();
        assertThat(dates.sentence()).isEqualTo("Jeden dritten Mittwoch im Monat, insgesamt 4 Termine");
        assertThat(dates.summary()).isEqualTo("4 Termine, davon 2 von heute an.");
        assertThat(dates.dates())
                .extracting(Control.OneDate::day)
                .containsExactly("Mittwoch, 16. Dezember 2026", "Mittwoch, 20. Januar 2027");
        assertThat(dates.dates().getFirst().time()).isEqualTo("18:00 bis 20:00 Uhr");
    }

    @Test
    void aDateIsSkippedAndTakenBackWithItsButton() {
        press("16. Dezember", "Auslassen");
        assertThat(row("16. Dezember").state()).isEqualTo("skipped");
        assertThat(dates().summary()).isEqualTo("3 Termine, davon 1 von heute an.");
        press("16. Dezember", "Doch stattfinden lassen");
        assertThat(row("16. Dezember").state()).isEmpty();
    }

    @Test
    void aDateThatIsCalledOffStaysInTheListAndSaysSo() {
        press("20. Januar", "Absagen");
        assertThat(row("20. Januar").state()).isEqualTo("off");
        assertThat(row("20. Januar").said()).isEqualTo("Fällt aus");
        press("20. Januar", "Absage zurücknehmen");
        assertThat(row("20. Januar").state()).isEmpty();
    }

    @Test
    void aDateIsMovedInTheEntryThatItsButtonOpens() {
        press("20. Januar", "Ändern");
        String entry = "f.repeat.overrides." + typed.get("f.repeat.overrides[]").getFirst();
        assertThat(typed.get(entry + ".begin.zeit")).containsExactly("18:00");
        type(entry + ".begin", "21.01.2027");
        assertThat(row("21. Januar").day()).startsWith("Donnerstag");
        assertThat(row("21. Januar").said()).isEqualTo("statt Mittwoch, 20. Januar 2027");
    }

    @Test
    void whatCannotBeReadYetIsNoRuleYet() {
        type("f.begin", "21.1");
        assertThat(dates().dates()).isEmpty();
        assertThat(dates().summary()).startsWith("Sobald der Beginn ausgefüllt ist");
    }

    private static Field.Date date(String name, boolean time) {
        return new Field.Date(basics(name, ValueType.DATE, false), time);
    }

    private static Field entries(String name, Field... parts) {
        return new Field.Multi(
                basics(name),
                new Field.Composite(basics("entry"), List.of(parts), PartStorage.ENTRY_NODE, "", false),
                MultiStorage.CHILD_ENTRIES,
                OptionalInt.empty(),
                OptionalInt.empty(),
                "",
                "",
                true);
    }

    private void type(String name, String text) {
        typed.put(name, List.of(text));
    }

    private void press(String day, String label) {
        String operation = row(day).deeds().stream()
                .filter(deed -> deed.label().equals(label))
                .findFirst()
                .orElseThrow()
                .operation();
        typed.put("tat", List.of(operation));
        FormData sent = new FormData(new Parameters(typed), List.of());
        Map<String, List<String>> after =
                FormOperation.of(sent).orElseThrow().on(sent).fields().values();
        typed.putAll(after);
    }

    private Control.OneDate row(String day) {
        return dates().dates().stream()
                .filter(date -> date.day().contains(day))
                .findFirst()
                .orElseThrow();
    }

    private Control.Dates dates() {
        ContentStore store = ContentStore.inMemory();
        FormContext context = FormContext.german(
                        store.snapshot(), Fields.registry(), Views.of("author").messages())
                .happening(Optional.of(SCHEDULE), Instant.parse("2026-11-22T08:00:00Z"));
        Form form = Form.of(
                        FORM,
                        new Labels(new Messages(Map.of()), java.util.Locale.GERMAN, List.of()),
                        Optional.empty(),
                        context)
                .typed(new FormData(new Parameters(typed), List.of()), FileCheck.NONE);
        return form.tabs().getFirst().controls().stream()
                .filter(Control.Series.class::isInstance)
                .map(control -> ((Control.Series) control).dates())
                .findFirst()
                .orElseThrow();
    }
}
