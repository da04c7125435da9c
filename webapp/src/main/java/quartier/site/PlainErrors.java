package quartier.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import quartier.http.Failures;
import quartier.http.Handler;
import quartier.http.Request;
import quartier.http.Response;
import quartier.rendering.view.Views;

/** The built-in error pages, in plain words and without internals, for what no page of the site speaks of. */
public final class PlainErrors implements Failures.ErrorPages {
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 410, 413, 414, 415, 416, 429, 500, 503);
    private final Views views;

    public PlainErrors(Views views) {
        this.views = views;
    }

    @Override
    public Response page(Request request, int status, String incident) {
        int shown = KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
        String html = views.render("error.ftl", Map.of("status", Integer.toString(shown), "incident", incident));
        return Response.html(status, html).with("Cache-Control", "no-store");
    }

    /** Serves the style sheet of these pages at {@code /.static/error.css}. */
    public static Handler styles() {
        try (InputStream in = PlainErrors.class.getResourceAsStream("/site/error.css")) {
            if (in == null) {
                throw new IllegalStateException("site/error.css is missing from the program");
            }
            Response css = Response.bytes(200, "text/css; charset=utf-8", in.readAllBytes())
                    .with("Cache-Control", "public, max-age=86400");
            return request -> css;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
