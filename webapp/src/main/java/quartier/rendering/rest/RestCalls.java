package quartier.rendering.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.definition.RestClient;

/**
 * Asks other servers for templates, within bounds: only listed hosts, a few at a time, for a short while, no large answers,
 * no redirection elsewhere. A page gets nothing rather than an error when a server does not answer.
 */
public final class RestCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RestCalls.class);
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration FAILED = Duration.ofSeconds(10);
    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_REDIRECTS = 3;

    private final AllowedHosts hosts;
    private final Duration longest;
    private final KeptAnswers kept;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private @Nullable HttpClient client;

    /** @param longest how long an answer is waited for */
    public RestCalls(AllowedHosts hosts, Clock clock, Duration longest) {
        this.hosts = hosts;
        this.longest = longest;
        this.kept = new KeptAnswers(clock);
    }

    /**
     * What a server answered.
     *
     * @param until how long it may be shown; empty when it will not change by waiting
     */
    public record Told(Optional<RestAnswer> answer, Optional<Instant> until) {
        static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
    }

    /** Asks; an answer that is hardly a minute old stands for a new one. */
    public Told ask(RestClient definition, RestClient.Call call, Map<String, String> values) {
        String name = definition.name() + "." + call.name();
        Question question;
        try {
            question = Question.of(definition, call, values);
        } catch (IllegalArgumentException e) {
            sayOnce(name, e.getMessage());
            return Told.NOTHING;
        }
        Optional<String> refusal = hosts.refusal(question.address());
        if (refusal.isPresent()) {
            sayOnce(name, refusal.get());
            return Told.NOTHING;
        }
        KeptAnswers.Kept now = kept.to(question).orElseGet(() -> asked(name, question));
        return new Told(now.answer(), Optional.of(now.until()));
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private KeptAnswers.Kept asked(String name, Question question) {
        if (!places.tryAcquire()) {
            LOG.warn("REST call {}: {} others are waited for; not made", name, MOST_AT_ONCE);
            return kept.keep(question, Optional.empty(), FAILED);
        }
        try {
            HttpResponse<String> response = sent(question);
            RestAnswer answer = new RestAnswer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Content-Type").orElse(""));
            if (!answer.isGood()) {
                LOG.warn("REST call {}: answered with {}", name, answer.status());
            }
            return kept.keep(question, Optional.of(answer), answer.isGood() ? FRESH : FAILED);
        } catch (IllegalArgumentException e) {
            LOG.warn("REST call {}: a value that no header can hold", name); // not which: it may be a secret
            return kept.keep(question, Optional.empty(), FAILED);
        } catch (IOException e) {
            LOG.warn("REST call {}: {}", name, e.getMessage());
            return kept.keep(question, Optional.empty(), FAILED);
        } finally {
            places.release();
        }
    }

    /** Follows redirections of reading requests as long as they stay on the server. */
    private HttpResponse<String> sent(Question question) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        Question next = question;
        for (int redirects = 0; ; redirects++) {
            HttpResponse<String> response = sent(next, end - System.nanoTime());
            Optional<String> to = response.headers().firstValue("Location");
            boolean moved = response.statusCode() / 100 == 3 && next.isRead() && to.isPresent();
            if (!moved) {
                return response;
            }
            URI target = next.address().resolve(to.get());
            if (!isSameServer(next.address(), target) || redirects == MOST_REDIRECTS) {
                throw new IOException("redirected to " + target.getScheme() + "://" + target.getRawAuthority());
            }
            next = new Question(next.method(), target, next.headers(), "");
        }
    }

    private HttpResponse<String> sent(Question question, long nanos) throws IOException {
        if (nanos <= 0) {
            throw new IOException("no answer in time");
        }
        CompletableFuture<HttpResponse<String>> answer =
                client().sendAsync(question.request(Duration.ofNanos(nanos)), info -> new BoundedText(LARGEST));
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("given up", e);
        } catch (ExecutionException | CancellationException e) {
            throw new IOException(
                    e.getCause() == null ? e.toString() : e.getCause().toString(), e);
        }
    }

    private static boolean isSameServer(URI from, URI to) {
        return from.getScheme().equalsIgnoreCase(to.getScheme())
                && from.getRawAuthority().equalsIgnoreCase(String.valueOf(to.getRawAuthority()));
    }

    /** Made when the first question is asked: most installations ask none. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(longest)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    private void sayOnce(String call, @Nullable String reason) {
        if (said.size() < 1000 && said.add(call + reason)) {
            LOG.warn("REST call {}: {}; the template gets nothing", call, reason);
        }
    }
}
