package quartier.author.page;

import java.util.Map;
import java.util.Optional;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.content.ContentPath;
import quartier.definition.Problem;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.rendering.RenderContext.Mode;
import quartier.rendering.RenderingException;
import quartier.security.Permission;

/** The page as it will look, for the frame of the page editor (with markers) or by itself. */
final class PreviewScreen implements Screen {
    private final Services services;
    private final Screens screens;
    private final Preview preview;
    private final PreviewMarks marks;

    PreviewScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.marks = new PreviewMarks(services, screens);
        this.preview = new Preview(services);
    }

    @Override
    public Response show(Visit visit) {
        ContentPath path = Places.read(visit.rest()).orElseThrow(() -> new HttpException(404, "no path"));
        boolean edit = visit.query("modus").equals("bearbeiten")
                && services.guard().may(visit.person(), Permission.WRITE, path);
        try {
            Preview.Rendered rendered =
                    preview.of(visit, path, edit ? Mode.EDIT : Mode.PREVIEW, visit.query("sprache"));
            Response shown = edit
                    ? rendered.response()
                    : marks.mark(rendered.response(), rendered.reads(), Optional.of(rendered.content()));
            return framed(shown);
        } catch (RenderingException failure) {
            return framed(failed(failure.problem()));
        }
    }

    /** Why there is nothing to see: a template that fails is no failure of the desk. */
    private Response failed(Problem problem) {
        return screens.bare(
                422, "preview-failed.ftl", Map.of("place", problem.origin().toString(), "message", problem.message()));
    }

    private static Response framed(Response response) {
        return response.with("X-Frame-Options", "SAMEORIGIN")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with("Cache-Control", "no-store");
    }
}
