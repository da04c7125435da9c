package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quartier.definition.AreaTemplate;
import quartier.definition.Dialog;
import quartier.definition.Field;
import quartier.definition.Origin;

class DirectivesTest {

    private static Registry rule(String name) {
        return Modules.load(List.of(Path.of("src/test/resources/modules/rules", name)))
                .current();
    }

    private static List<Field> fields(String rule, String dialog) {
        return rule(rule).dialog(dialog).orElseThrow().form().fields();
    }

    @Test
    void bothSpellingsOfIncludeBringTheFileAndOwnKeysWin() {
        List<Field> fields = fields("include-both-spellings", "a:x");
        assertThat(fields).extracting(field -> field.basics().label()).containsExactly("Included", "Included", "Own");
        assertThat(fields).allMatch(field -> field.basics().required());
    }

    @Test
    void aRootIncludeIsMergedDeeply() {
        var template = rule("include-at-the-root").template("a:pages/own").orElseThrow();
        assertThat(template.basics().title()).isEqualTo("Own");
        assertThat(template.areas()).containsOnlyKeys("main", "side");
        AreaTemplate main = template.areas().get("main");
        assertThat(main.kind()).isEqualTo(AreaTemplate.Kind.SINGLE);
        assertThat(main.basics().title()).isEqualTo("Main");
    }

    @Test
    void overrideReplacesInsteadOfMerging() {
        var template = rule("override-replaces").template("a:pages/p").orElseThrow();
        assertThat(template.areas().get("main").availableComponents())
                .extracting(AreaTemplate.Available::id)
                .containsExactly("a:components/two");
    }

    @Test
    void inheritStartsFromAnotherDefinition() {
        Dialog own = rule("inherit-by-id").dialog("a:own").orElseThrow();
        assertThat(own.label()).isEqualTo("Own");
        assertThat(own.form().fields()).extracting(Field::name).containsExactly("t", "u");
    }

    @Test
    void aDecorationOfASubPathChangesOnlyThat() {
        Dialog dialog = rule("decoration-with-dotted-path").dialog("a:x").orElseThrow();
        assertThat(dialog.label()).isEqualTo("X");
        assertThat(dialog.form().fields()).extracting(Field::name).containsExactly("t", "u");
        assertThat(dialog.form().fields().getFirst().basics().label()).isEqualTo("Decorated");
    }

    @Test
    void ofSeveralDecorationsThatOfTheDependentModuleIsLaidOverLast() {
        assertThat(rule("decorations-in-load-order").dialog("a:x").orElseThrow().label())
                .isEqualTo("B");
    }

    @Test
    void mergeKeysAndWithTypeGiveWhatTheyStandFor() {
        Field.Text merged = (Field.Text) fields("merge-key", "a:x").get(1);
        assertThat(merged.rows()).isEqualTo(3);
        assertThat(merged.basics().label()).isEqualTo("B");
        assertThat(((Field.Text) fields("with-type", "a:x").getFirst()).rows()).isEqualTo(4);
    }

    @Test
    void originsSurviveMerging() {
        Origin origin =
                fields("include-both-spellings", "a:x").getFirst().basics().origin();
        assertThat(origin.file()).endsWith("a/includes/title.yaml");
        assertThat(origin.line()).isEqualTo(1);
    }

    @Test
    void listsAndMapsOfNamedThingsAreTheSame() {
        Registry registry = rule("list-and-map-are-the-same");
        assertThat(registry.dialog("a:x").orElseThrow().form().tabs())
                .isEqualTo(registry.dialog("a:y").orElseThrow().form().tabs());
    }

    @Test
    void theEnvironmentIsReadOnlyWhereTheInstanceAllowsIt() {
        Registry registry = Modules.load(
                        List.of(Path.of("src/test/resources/modules/rules/environment-is-not-read")),
                        name -> name.equals("HOME") ? Optional.of("/here") : Optional.empty())
                .current();
        assertThat(registry.dialog("a:y").orElseThrow().label()).isEqualTo("/here/x");
        assertThat(rule("environment-is-not-read").dialog("a:x").orElseThrow().label())
                .isEmpty();
    }

    @Test
    void aBundleInLatin1IsReadAsSuch() {
        assertThat(rule("bundle-in-latin-1").messages().text("x.label", Locale.GERMAN))
                .contains("Grüße");
    }

    @Test
    void pageTemplatesStandOnThePrototypeOfTheSite() {
        Registry registry = rule("site-prototype");
        var home = registry.template("a:pages/home").orElseThrow();
        assertThat(home.basics().title()).isEqualTo("Home");
        assertThat(home.basics().visible()).isTrue();
        assertThat(home.basics().renderType()).isEqualTo("freemarker");
        assertThat(home.areas()).containsOnlyKeys("header", "main");
        assertThat(home.areas().get("main").maxComponents()).hasValue(5);
        assertThat(registry.sites().get("fallback").options().title()).isEqualTo("Example");
    }
}
