package quartier.author.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.definition.Problem;
import quartier.http.Response;

/** What is wrong in the modules, worst first; the page fetches itself anew. */
final class ProblemScreen implements Screen {
    private final Screens screens;

    /** One line. */
    public record Row(String severity, String label, String module, String place, String text) {}

    ProblemScreen(Screens screens) {
        this.screens = screens;
    }

    @Override
    public Response show(Visit visit) {
        List<Row> rows = visit.registry().problems().stream()
                .sorted(Comparator.comparing(Problem::severity)
                        .thenComparing(p -> p.origin().toString()))
                .limit(500)
                .map(problem -> new Row(
                        problem.severity().name(),
                        screens.text("problems." + problem.severity().name()),
                        problem.origin().module(),
                        problem.origin().toString(),
                        problem.message()))
                .toList();
        return screens.page(
                visit,
                "problems.ftl",
                screens.text("nav.problems"),
                Map.of("rows", rows, "modules", visit.registry().modules().size()));
    }
}
