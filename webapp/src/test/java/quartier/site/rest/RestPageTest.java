package quartier.site.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about REST names the parameters and operators that there are, and no others. */
class RestPageTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void itsTablesAreThoseOfTheCode() throws IOException {
        List<String> page = Files.readAllLines(Path.of("../docs/modules/rest.md"));
        Set<String> parameters = new TreeSet<>(DeliveryQuery.OWN);
        assertThat(firstColumn(page, "| Parameter |")).isEqualTo(parameters);
        assertThat(firstColumn(page, "| Operator |")).isEqualTo(new TreeSet<>(Filters.OPERATORS));
        assertThat(page).anyMatch(line -> line.contains("at most " + DeliveryQuery.MOST_RESULTS + ")"));
    }

    private static Set<String> firstColumn(List<String> page, String heading) {
        int from = page.indexOf(page.stream()
                .filter(line -> line.startsWith(heading))
                .findFirst()
                .orElseThrow());
        return page.stream()
                .skip(from + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", 3)[1])
                .flatMap(cell -> CODE.matcher(cell).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
