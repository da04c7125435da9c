package quartier;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import quartier.http.Body;
import quartier.http.Headers;
import quartier.http.HttpException;
import quartier.http.ReadyAnswers;

/**
 * Answers what lies ready on the very thread that read the request, and hands everything else to a worker: most visits
 * cost no change of thread.
 */
final class FrontDoor extends org.eclipse.jetty.server.Handler.Wrapper {
    private static final int MOST_LINES = 20_000;

    private final ReadyAnswers ready;
    private final Map<Headers.Field, HttpField> lines = new ConcurrentHashMap<>();

    FrontDoor(ReadyAnswers ready, org.eclipse.jetty.server.Handler usual) {
        super(usual);
        this.ready = ready;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<quartier.http.Response> answer = readyAnswer(request);
        if (answer.isPresent()) {
            send(answer.get(), request, response, callback);
        } else {
            request.getComponents().getExecutor().execute(() -> usually(request, response, callback));
        }
        return true;
    }

    private void usually(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Throwable e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private Optional<quartier.http.Response> readyAnswer(Request request) {
        try {
            return ready.to(asked(request));
        } catch (HttpException e) {
            return Optional.empty(); // the usual way refuses it, with a page that says so
        }
    }

    private static quartier.http.Request asked(Request request) {
        HttpFields fields = request.getHeaders();
        String query = request.getHttpURI().getQuery();
        String host = fields.get(HttpHeader.HOST);
        return quartier.http.Request.bodyless(
                request.getMethod(),
                request.getHttpURI().getPath(),
                query == null ? "" : query,
                new Headers(fields.stream()
                        .map(field -> new Headers.Field(field.getName(), field.getValue()))
                        .toList()),
                host == null ? "" : host,
                "");
    }

    private void send(quartier.http.Response answer, Request request, Response response, Callback callback) {
        byte[] bytes = ((Body.Bytes) answer.body()).bytes();
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        for (Headers.Field field : answer.headers().fields()) {
            headers.add(line(field));
        }
        boolean head = request.getMethod().equals("HEAD");
        if (answer.status() != 304) {
            headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
        }
        response.write(true, head ? null : ByteBuffer.wrap(bytes), callback);
    }

    /** The header as the bytes that go out: kept pages differ in few of them. */
    private HttpField line(Headers.Field field) {
        if (lines.size() > MOST_LINES) {
            lines.clear();
        }
        return lines.computeIfAbsent(field, one -> new PreEncodedHttpField(one.name(), one.value()));
    }
}
