package quartier.site;

import java.util.function.BooleanSupplier;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;

/** {@code /.rest/health} and its parts, in the form of MicroProfile Health: 200 and UP, or 503 and DOWN. */
public final class Health implements Handler {
    private final BooleanSupplier ready;

    public Health(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    public Response handle(Request request) {
        if (!request.isSafe()) {
            return Response.of(405).with("Allow", "GET, HEAD, OPTIONS");
        }
        return switch (request.path()) {
            case "/.rest/health", "/.rest/health/ready", "/.rest/health/started" -> answer(ready.getAsBoolean());
            case "/.rest/health/live" -> answer(true);
            default -> throw new HttpException(404, "no such health check");
        };
    }

    private static Response answer(boolean up) {
        String word = up ? "UP" : "DOWN";
        String json = "{\"status\":\"" + word + "\",\"checks\":[{\"name\":\"quartier-instance\",\"status\":\"" + word
                + "\",\"data\":{}}]}";
        return Response.text(up ? 200 : 503, "application/json", json).with("Cache-Control", "no-store");
    }
}
