package quartier.author.task;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.definition.Problem;
import quartier.http.Response;
import quartier.security.Guard;

/** Monday's look: what waits for somebody, worst first. */
final class StartScreen implements Screen {
    private final Screens screens;
    private final Guard guard;
    private final Matters matters;
    private final Clock clock;

    StartScreen(Services services, Screens screens, Matters matters) {
        this.screens = screens;
        this.guard = services.guard();
        this.matters = matters;
        this.clock = services.clock();
    }

    @Override
    public Response show(Visit visit) {
        Duties duties = new Duties(visit, screens, guard, matters, clock.instant());
        List<Duties.Duty> waiting = Stream.of(
                        duties.undelivered(),
                        duties.lasting("handed", Matter.Kind.HANDED_IN),
                        duties.lasting("sentBack", Matter.Kind.SENT_BACK),
                        duties.hurried(),
                        duties.takenOff(),
                        duties.expiring(),
                        duties.planned(),
                        duties.lasting("pictures", Matter.Kind.PICTURE),
                        duties.review(),
                        duties.lasting("changed", Matter.Kind.CHANGED),
                        duties.lasting("drafts", Matter.Kind.DRAFT),
                        duties.mine())
                .filter(duty -> duty.total() > 0 || duty.key().equals("mine"))
                .toList();
        long problems = visit.registry().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        String name = visit.person().title();
        return screens.page(
                visit,
                "start.ftl",
                screens.text("start.title", name.isEmpty() ? visit.person().name() : name),
                Map.of("duties", waiting, "problems", problems, "lead", screens.text("start.lead")));
    }
}
