package quartier.author.form;

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
import quartier.module.Messages;

/** The message keys that stand for texts which definitions do not name. */
class LabelsTest {
    private static final Field TITLE = field("title");

    private static Field field(String name) {
        return new Field.CheckBox(
                new Field.Basics(
                        name,
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
    }

    private static Dialog dialog(String label) {
        return new Dialog(
                "mod:pages/home",
                label,
                Form.plain(List.of(TITLE), Origin.RUNTIME),
                List.of(),
                Dialog.Window.USUAL,
                List.of(),
                Lifecycle.NONE,
                Origin.RUNTIME);
    }

    private static Labels labels(String... pairs) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
        return Labels.of(new Messages(Map.of("de", texts)), Locale.GERMAN, dialog(""));
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
        assertThat(labels(key, "Titel").tabbed("main").field(TITLE)).isEqualTo("Titel");
        assertThat(labels().tabbed("main").field(TITLE)).isEqualTo("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mod.pages.home.place.title.label", "home.place.title.label", "home.title.label"})
    void aPartOfAFieldIsFoundWithAndWithoutTheField(String key) {
        assertThat(labels(key, "Titel").within("place").field(TITLE)).isEqualTo("Titel");
    }

    @Test
    void aWrittenLabelIsAKeyOrTheTextItself() {
        assertThat(labels("my.key", "Text").caption(dialog("my.key"))).isEqualTo("Text");
        assertThat(labels().caption(dialog("Just text"))).isEqualTo("Just text");
        assertThat(labels().caption(dialog(""))).isEmpty();
        assertThat(labels("mod.pages.home.label", "Start").caption(dialog(""))).isEqualTo("Start");
    }

    @Test
    void anOptionIsFoundBelowItsField() {
        Field.Option option = new Field.Option("small", "s", "", false);
        assertThat(labels("home.size.options.small", "Klein").option(field("size"), option))
                .isEqualTo("Klein");
        assertThat(labels().option(field("size"), option)).isEqualTo("small");
    }
}
