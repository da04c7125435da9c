package quartier.site.rest;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import quartier.content.Snapshot;
import quartier.http.Body;
import quartier.http.Conditional;
import quartier.http.Filter;
import quartier.http.Handler;
import quartier.http.Headers;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;

/**
 * Keeps answers of delivery for as long as neither content nor definitions change. Lists read far more than pages, so it
 * is the revision that counts and not what was read; and nothing in an answer depends on the clock or on who asks. Not for
 * an instance where people differ in what they may read.
 */
public final class KeptDelivery implements Filter {
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int LARGEST = 512 * 1024;
    private static final int LONGEST = 1_000;

    private final Supplier<Snapshot> content;
    private final Supplier<Registry> registry;
    private final Map<Key, Response> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Key(
            String revision,
            long definitions,
            boolean secure,
            String host,
            String path,
            String query,
            String languages) {}

    public KeptDelivery(Supplier<Snapshot> content, Supplier<Registry> registry) {
        this.content = content;
        this.registry = registry;
    }

    @Override
    public Response filter(Request request, Handler next) {
        String languages = request.header("Accept-Language").orElse("");
        boolean read = request.method().equals("GET") || request.method().equals("HEAD");
        if (!read || request.rawQuery().length() + languages.length() > LONGEST) {
            return next.handle(request);
        }
        Key key = new Key(
                content.get().revision(),
                registry.get().version(),
                request.secure(),
                request.host(),
                request.path(),
                request.rawQuery(),
                languages);
        Response kept = kept(key).orElseGet(() -> keep(key, next.handle(unconditional(request))));
        Optional<String> etag = kept.headers().first("ETag");
        return etag.isPresent() && Conditional.unchanged(request, etag.get(), Optional.empty())
                ? new Response(304, kept.headers().without("Content-Type"), Body.EMPTY)
                : kept;
    }

    /** Number of answers that are kept. */
    synchronized int size() {
        return answers.size();
    }

    private synchronized Optional<Response> kept(Key key) {
        return Optional.ofNullable(answers.get(key));
    }

    private synchronized Response keep(Key key, Response answer) {
        if (answer.status() == 200 && size(answer) <= LARGEST) {
            drop(answers.put(key, answer));
            bytes += size(answer);
            Iterator<Response> eldest = answers.values().iterator();
            while (bytes > MOST_BYTES && eldest.hasNext()) {
                bytes -= size(eldest.next());
                eldest.remove();
            }
        }
        return answer;
    }

    private void drop(@Nullable Response old) {
        bytes -= old == null ? 0 : size(old);
    }

    /** With what is kept beside the text. */
    private static int size(Response answer) {
        return answer.body() instanceof Body.Bytes all ? all.bytes().length + 1_000 : Integer.MAX_VALUE;
    }

    private static Request unconditional(Request request) {
        Headers headers = request.headers().without("If-None-Match");
        return new Request(
                request.method(),
                request.path(),
                request.rawQuery(),
                request.query(),
                headers,
                request.secure(),
                request.host(),
                request.remoteAddress(),
                request.body(),
                request.attributes());
    }
}
