package quartier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static quartier.editing.Workbench.date;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quartier.content.ContentPath;
import quartier.content.NodeData;
import quartier.content.Property;

class RulesTest {
    private final Workbench bench = new Workbench();

    @Test
    void anEndBeforeTheBeginningCannotBeStored() {
        ContentPath event = bench.event("Fest", date("begin", "2026-03-02T10:00:00+01:00"));
        assertThat(save(event, date("end", "2026-03-02T10:30:00+02:00"))).containsExactly("editing.rule.after");
        assertThat(save(event, date("end", "2026-03-02T10:30:00+01:00"))).doesNotContain("editing.rule.after");
    }

    @Test
    void aTakenAddressCannotBeStored() {
        bench.event("Fest", Property.of("slug", "fest"));
        ContentPath other = bench.event("Other", Property.of("slug", "other"));
        assertThat(save(other, Property.of("slug", "fest"))).containsExactly("editing.rule.unique");
        assertThat(save(other, Property.of("slug", "other"))).isEmpty();
    }

    @Test
    void aConditionMakesAFieldNeeded() {
        ContentPath event = bench.event("Fest");
        assertThat(save(event, Property.of("status", "cancelled"))).containsExactly("editing.rule.requiredIf");
        assertThat(save(event, Property.of("statusNote", "rain"))).isEmpty();
    }

    @Test
    void aFrozenFieldMayChangeUntilTheItemIsPublished() {
        ContentPath event =
                bench.event("Fest", Property.of("code", "a"), Property.of("summary", "long enough to publish"));
        assertThat(save(event, Property.of("code", "b"))).isEmpty();
        bench.done(bench.publisher, new Command.Publish(List.of(event), false, List.of()));
        assertThat(save(event, Property.of("code", "c"))).containsExactly("editing.rule.frozen");
    }

    @Test
    void rulesAboutEntriesNameTheEntry() {
        ContentPath event = bench.event("Fest");
        NodeData dates = new NodeData(
                "dates",
                "mgnl:contentNode",
                List.of(),
                "",
                List.of(),
                List.of(
                        entry(0, "2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z"),
                        entry(1, "2026-03-02T10:00:00Z", "2026-03-02T09:00:00Z")));
        Outcome outcome = bench.does(
                bench.author,
                new Command.SaveNode(
                        event, new NodeChange(Map.of(), Set.of(), Map.of("dates", Optional.of(dates))), "", ""));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.messages())
                                .extracting(FieldMessage::field)
                                .containsExactly("dates.1.end"));
    }

    @Test
    void everyMessageHasAGermanText() throws java.io.IOException {
        java.util.Properties texts = new java.util.Properties();
        try (var in = java.nio.file.Files.newBufferedReader(
                java.nio.file.Path.of("src/main/resources/author/i18n/editing_de.properties"))) {
            texts.load(in);
        }
        Set<String> used = new java.util.TreeSet<>();
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java/quartier/editing"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var keys = java.util.regex.Pattern.compile("\"(editing\\.[a-zA-Z]+\\.[a-zA-Z]+)\"")
                        .matcher(java.nio.file.Files.readString(file));
                while (keys.find()) {
                    used.add(keys.group(1));
                }
            }
        }
        for (String kind : List.of(
                "unique",
                "after",
                "requiredIf",
                "atLeastOne",
                "minItems",
                "maxItems",
                "minLength",
                "pattern",
                "range",
                "frozen")) {
            used.add("editing.rule." + kind);
        }
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    private static NodeData entry(int n, String begin, String end) {
        return new NodeData(
                "dates" + n,
                "mgnl:contentNode",
                List.of(),
                "",
                List.of(date("begin", begin), date("end", end)),
                List.of());
    }

    private List<String> save(ContentPath path, Property property) {
        return Workbench.keys(bench.does(bench.author, new Command.SaveNode(path, NodeChange.of(property), "", "")));
    }
}
