package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quartier.definition.Dialog;
import quartier.definition.Field;
import quartier.definition.Form;
import quartier.definition.Lifecycle;
import quartier.definition.Origin;

class LabelsTest {
    private static final Field FIELD = new Field.CheckBox(
            new Field.Basics(
                    "title",
                    "",
                    "",
                    false,
                    "",
                    false,
                    false,
                    List.of(),
                    Field.ValueType.BOOLEAN,
                    List.of(),
                    "",
                    "",
                    Origin.RUNTIME),
            "");

    private static Labels labels(String... pairs) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
        return new Labels(new Messages(Map.of("de", texts)), Locale.GERMAN);
    }

    private static Dialog dialog(String label) {
        return new Dialog(
                "mod:pages/home",
                label,
                Form.plain(List.of(FIELD), Origin.RUNTIME),
                List.of(),
                false,
                List.of(),
                Lifecycle.NONE,
                Origin.RUNTIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mod.pages.home.main.title.label",
                "mod:pages/home.main.title.label",
                "pages.home.title.label",
                "home.title.label",
                "title.label"
            })
    void aFieldOfADialogIsFoundByEachGeneratedKey(String key) {
        assertThat(labels(key, "Titel").field(dialog(""), "main", List.of(), FIELD))
                .isEqualTo("Titel");
    }

    @Test
    void aWrittenLabelIsAKeyOrTheTextItself() {
        assertThat(labels("my.key", "Text").dialog(dialog("my.key"))).isEqualTo("Text");
        assertThat(labels().dialog(dialog("Just text"))).isEqualTo("Just text");
        assertThat(labels().dialog(dialog(""))).isEqualTo("home");
        assertThat(labels("mod.pages.home.label", "Start").dialog(dialog(""))).isEqualTo("Start");
    }

    @Test
    void anOptionIsFoundBelowItsField() {
        Field.Option option = new Field.Option("small", "s", "", false);
        assertThat(labels("events.size.options.small", "Klein").option("events", List.of(), size(), option))
                .isEqualTo("Klein");
        assertThat(labels().option("events", List.of(), size(), option)).isEqualTo("s");
    }

    private static Field size() {
        return new Field.CheckBox(
                new Field.Basics(
                        "size",
                        "",
                        "",
                        false,
                        "",
                        false,
                        false,
                        List.of(),
                        Field.ValueType.STRING,
                        List.of(),
                        "",
                        "",
                        Origin.RUNTIME),
                "");
    }
}
