package quartier;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The architecture as a map: which package may know which, and which library has its home where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    /** Package to the packages it may know; the root may know all. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("http", Set.of()),
            Map.entry("content", Set.of()),
            Map.entry("definition", Set.of()),
            Map.entry("module", Set.of("definition")),
            Map.entry("security", Set.of("content", "http", "definition")),
            Map.entry("search", Set.of("content", "definition")),
            Map.entry("asset", Set.of("content", "definition")),
            Map.entry("publishing", Set.of("content", "http")),
            Map.entry("rendering", Set.of("module", "search", "asset", "definition", "content", "http")),
            Map.entry("editing", Set.of("module", "publishing", "security", "definition", "content")),
            Map.entry(
                    "site",
                    Set.of(
                            "rendering",
                            "module",
                            "security",
                            "search",
                            "asset",
                            "publishing",
                            "definition",
                            "content",
                            "http")),
            Map.entry(
                    "author",
                    Set.of(
                            "rendering",
                            "editing",
                            "module",
                            "security",
                            "search",
                            "asset",
                            "publishing",
                            "definition",
                            "content",
                            "http")));

    /** Library to the packages that may touch it. */
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.apache.jackrabbit..", List.of("quartier.content..")),
            Map.entry("javax.jcr..", List.of("quartier.content..")),
            Map.entry("org.apache.lucene..", List.of("quartier.search..")),
            Map.entry("org.apache.tika..", List.of("quartier.search..")),
            Map.entry("org.apache.pdfbox..", List.of("quartier.search..", "quartier.asset..")),
            Map.entry("freemarker..", List.of("quartier.rendering..")),
            Map.entry("jakarta.servlet..", List.of("quartier.http..")),
            Map.entry("org.eclipse.jetty..", List.of("quartier")),
            Map.entry("java.net.http..", List.of("quartier.publishing..", "quartier.rendering.rest..")),
            Map.entry("org.yaml..", List.of("quartier.module..", "quartier.content.bootstrap..")),
            Map.entry("picocli..", List.of("quartier")),
            Map.entry("javax.imageio..", List.of("quartier.asset..")),
            Map.entry("java.awt..", List.of("quartier.asset..")));

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test/"))
            .importPackages("quartier");

    @Test
    void aPackageKnowsOnlyTheFloorsBelow() {
        MAY_KNOW.forEach((name, known) -> noClasses()
                .that()
                .resideInAPackage("quartier." + name + "..")
                .should()
                .dependOnClassesThat(describe(
                        "our own classes outside " + known,
                        type -> isOurs(type) && !part(type).equals(name) && !known.contains(part(type))))
                .allowEmptyShould(true)
                .check(program));
    }

    @Test
    void aLibraryHasOneHome() {
        HOMES.forEach((library, homes) -> noClasses()
                .that(describe(
                        "classes outside " + homes,
                        type -> homes.stream()
                                .noneMatch(home -> resideInAPackage(home).test(type))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(program));
    }

    @Test
    void everyClassIsInAPackageOfTheMap() {
        assertThat(program)
                .allMatch(
                        type -> part(type).isEmpty() || MAY_KNOW.containsKey(part(type)), "is in a package of the map");
    }

    @Test
    void contentIsWrittenInFewPlaces() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "quartier.site..",
                        "quartier.author..",
                        "quartier.rendering..",
                        "quartier.search..",
                        "quartier.asset..",
                        "quartier.module..")
                .should()
                .callMethod("quartier.content.ContentStore", "edit", "java.lang.String", "java.util.function.Function")
                .check(program);
    }

    @Test
    void noClassIsNamedAfterNothing() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl)$")
                .check(program);
    }

    @Test
    void theRuntimeDoesNotKnowTheAgency() throws IOException {
        List<String> words = List.of("Veranstaltung", "Fortbildung", "Sozialraum", "Wuppertal", "Solingen", "Caritas");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(words));
        }
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("quartier");
    }

    /** The first package below the root; empty for the root itself. */
    private static String part(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length < 2 ? "" : names[1];
    }
}
