package quartier.author.task;

import java.util.List;
import java.util.Map;
import quartier.author.Arrival;
import quartier.author.Light;
import quartier.author.Notice;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** Whether an item has reached the visitors, asked again and again by the page that shows it; and another try. */
final class DeliveryScreen implements Screen {
    private final Services services;
    private final Screens screens;

    DeliveryScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
    }

    @Override
    public Response show(Visit visit) {
        return visit.isPost() ? retry(visit) : state(visit);
    }

    private Response retry(Visit visit) {
        FormData form = visit.form();
        services.deliveries().retry().run();
        return screens.after(
                visit, Notice.hint(screens.text("arrival.retried"), List.of()), Places.home(form.text("zurueck")));
    }

    private Response state(Visit visit) {
        ContentNode unit = Places.read(visit.rest())
                .flatMap(visit.snapshot()::node)
                .orElseThrow(() -> new HttpException(404, "no node"));
        if (!services.guard().may(visit.person(), Permission.READ, unit.path())) {
            throw new HttpException(403, "may not read");
        }
        return screens.bare(
                "arrival.ftl",
                Map.of(
                        "arrival",
                        Arrival.of(unit, visit.underway(), screens.texts()).stream()
                                .toList(),
                        "light",
                        Light.of(unit, visit.underway(), screens.texts()),
                        "back",
                        Places.open(unit),
                        "mayPublish",
                        services.guard().may(visit.person(), Permission.PUBLISH, unit.path())));
    }
}
