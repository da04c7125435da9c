package quartier.site.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import quartier.http.Filter;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;

/** Tells programs in JSON why a request below {@code /.rest} was not answered, with the reason: they have no use for a page. */
public final class RestErrors implements Filter {
    private static final JsonFactory JSON = new JsonFactory();
    private final String challenge;

    /** @param challenge what a 401 asks for ({@code WWW-Authenticate}); empty where nobody can log in */
    public RestErrors(String challenge) {
        this.challenge = challenge;
    }

    @Override
    public Response filter(Request request, Handler next) {
        try {
            return next.handle(request);
        } catch (HttpException e) {
            Response answer =
                    Response.bytes(e.status(), "application/json", body(e)).with("Cache-Control", "no-store");
            return e.status() == 401 && !challenge.isEmpty() ? answer.with("WWW-Authenticate", challenge) : answer;
        }
    }

    private static byte[] body(HttpException e) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(200);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("error");
            json.writeNumberField("status", e.status());
            json.writeStringField("message", e.getMessage() == null ? "" : e.getMessage());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
