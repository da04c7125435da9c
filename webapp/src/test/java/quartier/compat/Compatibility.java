package quartier.compat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import quartier.content.bootstrap.Finding;
import quartier.definition.Problem;

/**
 * What becomes of light modules that nobody here wrote: {@code Compatibility MODULES… [--content DIR]… [-v]} reads them,
 * imports what can be imported, renders every page, asks every endpoint, and prints figures with the reasons of what failed.
 * Pages are those of the content, then pages made up from the dialogs, one for each template.
 */
public final class Compatibility {
    private final PrintStream out;
    private final boolean verbose;

    private Compatibility(PrintStream out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> modules = new ArrayList<>();
        List<Path> content = new ArrayList<>();
        boolean verbose = false;
        boolean isContent = false;
        for (String argument : arguments) {
            switch (argument) {
                case "-v" -> verbose = true;
                case "--content" -> isContent = true;
                default -> {
                    (isContent ? content : modules).add(Path.of(argument));
                    isContent = false;
                }
            }
        }
        new Compatibility(System.out, verbose).run(modules, content);
    }

    private void run(List<Path> modules, List<Path> content) throws IOException {
        Path temporary = Files.createTempDirectory("compatibility");
        try (Subject subject = Subject.open(modules, temporary)) {
            definitions(subject);
            for (Path folder : content) {
                imported(subject, folder);
            }
            pages("pages with content", new PageRun(subject).all());
            endpoints(new EndpointRun(subject).all());
            SampleContent sample = new SampleContent(subject);
            sample.write();
            pages("made up from dialogs", new PageRun(subject).these(sample.filled()));
            pages("made up, only what is required filled in", new PageRun(subject).these(sample.blank()));
        }
    }

    private void definitions(Subject subject) {
        Map<Problem.Severity, Long> bySeverity = new TreeMap<>(subject.registry().problems().stream()
                .collect(Collectors.groupingBy(Problem::severity, Collectors.counting())));
        DefinitionRun.Outcome files = new DefinitionRun(subject.registry()).outcome();
        out.println("definition files " + files.found() + ", loaded "
                + (files.found() - files.leftOut().size()) + ", left out with a reason "
                + (files.leftOut().size() - files.silent()) + ", without a word " + files.silent());
        files.leftOut().forEach((file, said) -> out.println("    " + file + ": " + said));
        out.println("definitions " + subject.registry().definitionCount() + ", findings " + bySeverity);
        Map<String, Long> kinds = new TreeMap<>(subject.registry().problems().stream()
                .map(problem -> problem.severity() + " " + problem.message().replaceAll("'[^']*'", "'…'"))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting())));
        most(kinds);
    }

    private void imported(Subject subject, Path folder) {
        Subject.Imported imported = subject.read(folder);
        out.println("content files " + imported.files() + ", nodes " + imported.nodes() + ", refused "
                + imported.refused().size());
        imported.errors().stream()
                .map(Finding::toString)
                .limit(verbose ? 1000 : 5)
                .forEach(line -> out.println("    " + line));
    }

    private void pages(String title, List<PageRun.Outcome> outcomes) {
        long good = outcomes.stream().filter(PageRun.Outcome::isGood).count();
        long own = outcomes.stream().filter(PageRun.Outcome::isSelfContained).count();
        long goodOwn = outcomes.stream()
                .filter(outcome -> outcome.isGood() && outcome.isSelfContained())
                .count();
        out.println(title + " " + outcomes.size() + ", rendered " + good + "; self-contained " + own + ", rendered "
                + goodOwn);
        Map<String, Long> reasons = new TreeMap<>(outcomes.stream()
                .flatMap(outcome -> outcome.failures().stream())
                .map(failure -> failure.cause() + " " + failure.message())
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting())));
        most(reasons);
    }

    private void endpoints(List<EndpointRun.Outcome> outcomes) {
        long content = outcomes.stream().filter(EndpointRun.Outcome::hasContent).count();
        long good = outcomes.stream()
                .filter(outcome -> outcome.hasContent() && outcome.failures().isEmpty())
                .count();
        out.println("endpoints " + outcomes.size() + ", with content " + content + ", answering " + good);
        outcomes.forEach(
                outcome -> outcome.failures().forEach(line -> out.println("    " + outcome.path() + ": " + line)));
    }

    private void most(Map<String, Long> counts) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(verbose ? 1000 : 12)
                .forEach(entry -> out.println("    " + entry.getValue() + " × "
                        + String.join(" ", Arrays.asList(entry.getKey().split("\\s+")))));
    }
}
