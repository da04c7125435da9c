package quartier.author.task;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.HolidayNames;
import quartier.http.Response;

/** Public holidays of the years that are planned, for the scripts beside dates: {@code {"2026-12-25": "…"}}. */
final class HolidayScreen implements Screen {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int BEFORE = 1;
    private static final int AHEAD = 5;

    private final Screens screens;
    private final Clock clock;

    HolidayScreen(Services services, Screens screens) {
        this.screens = screens;
        this.clock = services.clock();
    }

    @Override
    public Response show(Visit visit) {
        HolidayNames names = new HolidayNames(visit.registry(), screens.texts());
        int year = Year.now(clock.withZone(ZONE)).getValue();
        String json = IntStream.rangeClosed(year - BEFORE, year + AHEAD)
                .boxed()
                .flatMap(one -> names.in(one).entrySet().stream())
                .map(one -> "\"" + one.getKey() + "\":\"" + one.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return Response.text(200, "application/json; charset=utf-8", json)
                .with("Cache-Control", "private, max-age=3600");
    }
}
