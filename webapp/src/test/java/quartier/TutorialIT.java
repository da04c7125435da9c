package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.http.ContentPolicy;
import quartier.module.Check;
import quartier.module.Check.Format;
import quartier.module.Modules;

/** The tutorial does what it says: its files are taken from the page, checked and run. */
class TutorialIT {
    private static final Pattern FILE =
            Pattern.compile("\\*\\*`([^`]+)`\\*\\*\\n\\n```\\w+\\n(.*?)```\\n", Pattern.DOTALL);

    @TempDir
    private static Path home;

    private static Cms cms;

    @BeforeAll
    static void followTheTutorial() throws IOException {
        Matcher file = FILE.matcher(Files.readString(Path.of("../docs/modules/tutorial.md")));
        int files = 0;
        while (file.find()) {
            Path target = home.resolve(file.group(1));
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.group(2));
            files++;
        }
        assertThat(files).isEqualTo(19);
        cms = BothInstances.start(home, "ein langes Passwort 7");
    }

    @AfterAll
    static void stop() {
        cms.close();
    }

    private static String visitor(String path) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(cms.addresses().getLast()).resolve(path))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String check(boolean magnolia) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Modules modules =
                Modules.checked(List.of(home.resolve("modules")), new FurtherProblems(ContentPolicy.OWN))) {
            Check.run(modules, Format.TEXT, magnolia, new PrintStream(printed, true, StandardCharsets.UTF_8));
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theModuleIsFreeOfProblemsHereAndInMagnolia() {
        assertThat(check(true)).isEqualTo("modules 1, definitions 10, problems 0\n");
    }

    @Test
    void visitorsSeeTheShelfInBothLanguages() {
        assertThat(visitor("/"))
                .contains("<h1>Unser Regal</h1>", "2 Bücher im Regal", "<em>kurze</em>", "Beispielverlag", ", 2024")
                .contains("<blockquote class=\"large\">Lesen &amp; verstehen</blockquote>")
                .contains("href=\"/.resources/library/webresources/library.css\"");
        assertThat(visitor("/en/shelf.html"))
                .contains("<html lang=\"en\">", "<h1>Our shelf</h1>", "2 books on the shelf", "<em>short</em>")
                .contains("Read &amp; understand");
        assertThat(visitor("/.resources/library/webresources/library.css")).contains("1.5em");
    }

    @Test
    void programsGetJson() {
        String filter = URLEncoder.encode("title[like]", StandardCharsets.UTF_8) + "=%25klein%25";
        assertThat(visitor("/.rest/delivery/books?" + filter))
                .contains("little-book")
                .doesNotContain("another-book");
        assertThat(visitor("/.rest/delivery/books/little-book?lang=en")).contains("short", "Beispielverlag");
    }

    @Test
    void aMistakeIsToldAsTheTutorialSays() throws IOException {
        Path quote = home.resolve("modules/library/dialogs/components/quote.yaml");
        String good = Files.readString(quote);
        Files.writeString(quote, good.replaceFirst("      label: Zitat", "      lable: Zitat"));
        try {
            String told = check(false)
                    .replace(home + "/modules/", "")
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(Path.of("../docs/modules/tutorial.md"))).contains("    " + told + "\n");
        } finally {
            Files.writeString(quote, good);
        }
    }
}
