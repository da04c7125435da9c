package quartier.author.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.definition.Problem;
import quartier.http.Response;

/**
 * What is wrong in the modules, worst first, each with the line it is about. The open page asks every second whether the
 * modules were read again and gets nothing as long as they were not.
 */
final class ProblemScreen implements Screen {
    private static final int MOST = 500;

    private final Screens screens;

    /** One line. */
    public record Row(
            String severity,
            String label,
            String module,
            String place,
            String text,
            String suggestion,
            Excerpt excerpt) {}

    ProblemScreen(Screens screens) {
        this.screens = screens;
    }

    @Override
    public Response show(Visit visit) {
        String version = Long.toString(visit.registry().version());
        if (visit.query("stand").equals(version)) {
            return Response.of(204);
        }
        Excerpt.Source source = new Excerpt.Source(visit.registry().resources());
        return screens.page(
                visit,
                "problems.ftl",
                screens.text("nav.problems"),
                Map.of(
                        "rows",
                        rows(visit.registry().problems(), source),
                        "notes",
                        rows(visit.registry().notes(), source),
                        "version",
                        version,
                        "modules",
                        visit.registry().modules().size()));
    }

    private List<Row> rows(List<Problem> problems, Excerpt.Source source) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::severity)
                        .thenComparing(problem -> problem.origin().file())
                        .thenComparing(problem -> problem.origin().line()))
                .limit(MOST)
                .map(problem -> new Row(
                        problem.severity().name(),
                        screens.text("problems." + problem.severity().name()),
                        problem.origin().module(),
                        problem.origin().toString(),
                        problem.message(),
                        problem.suggestion().orElse(""),
                        source.at(problem.origin())))
                .toList();
    }
}
