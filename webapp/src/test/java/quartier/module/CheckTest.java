package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import quartier.module.Check.Format;

class CheckTest {
    private static final Path MODULES = Path.of("src/test/resources/modules");
    private static final Path FOREIGN = MODULES.resolve("foreign-to-magnolia");

    private static String check(Path folder, Format format, boolean magnolia) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Modules modules = Modules.load(List.of(folder))) {
            Check.run(modules, format, magnolia, new PrintStream(printed, true, StandardCharsets.UTF_8));
        }
        return printed.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    @Test
    void whatMagnoliaWouldDoDifferentlyIsToldOnlyWhenAskedFor() {
        assertThat(check(FOREIGN, Format.TEXT, false)).doesNotContain(": note: ");
        assertThat(check(FOREIGN, Format.TEXT, true).lines())
                .containsExactly(
                        "a/contentTypes/book.yaml:1:13: note: since Magnolia 6.3 a datasource needs '$type:"
                                + " jcrContentTypeDatasource'",
                        "a/contentTypes/book.yaml:3:1: note: Magnolia does not know the key 'quartier' in content type"
                                + " 'book'; it ignores it",
                        "a/dialogs/x.yaml:3:9: note: '$type: textfield' is written 'textField' in Magnolia",
                        "a/dialogs/x.yaml:4:9: note: 'fieldType' in field 'b' is an old spelling: The kind of field in the"
                                + " spelling of Magnolia 5, such as `text`.",
                        "a/dialogs/x.yaml:5:9: note: 'jcrMultiValueField' is an old spelling: Several values, stored in one"
                                + " property; `multiValueField` since Magnolia 6.4.",
                        "a/dialogs/x.yaml:6:8: note: '!with-type' is not documented for Magnolia; write '$type', or '!content-type' for an app",
                        "a/dialogs/x.yaml:7:27: note: 'editable' in field 'e' is an old spelling: Older name of"
                                + " `textInputAllowed`.",
                        "a/restendpoints/x.yaml:1:1: warning: no definitions are read from the folder 'restendpoints'; did"
                                + " you mean 'restEndpoints'?",
                        "a/templates/pages/p.ftl:2:6: note: Magnolia has no function 'quartierfn.formatDate'",
                        "modules 1, definitions 3, problems 1");
    }

    @Test
    void programsGetOneObjectWithPlacesAndSuggestions() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(check(MODULES.resolve("rules/unknown-key-in-an-action"), Format.JSON, false));
        assertThat(report.get("definitions").asInt()).isEqualTo(1);
        JsonNode first = report.get("findings").get(0);
        assertThat(first.get("severity").asText()).isEqualTo("warning");
        assertThat(first.get("file").asText()).endsWith("a/apps/books.yaml");
        assertThat(first.get("line").asInt()).isEqualTo(4);
        assertThat(first.get("column").asInt()).isEqualTo(46);
        assertThat(first.get("suggestion").asText()).isEqualTo("columns");
    }

    @Test
    void gitHubShowsFindingsBesideTheLine() {
        assertThat(check(MODULES.resolve("rules/syntax-error-has-line-and-column"), Format.GITHUB, false))
                .startsWith("::error file=a/dialogs/broken.yaml,line=4,col=1::not valid YAML: ")
                .doesNotContain("modules 1");
    }
}
