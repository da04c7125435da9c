package quartier.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import quartier.content.Changes;
import quartier.content.ReadLog;
import quartier.http.Attribute;
import quartier.http.Body;
import quartier.http.Conditional;
import quartier.http.Encoding;
import quartier.http.Filter;
import quartier.http.Handler;
import quartier.http.Headers;
import quartier.http.ReadyAnswers;
import quartier.http.Request;
import quartier.http.Response;

/**
 * Keeps finished pages with what they read; a change drops exactly those that read what changed, and a page that read
 * the clock leaves when its moment has come. Only answers to plain GETs without query are kept.
 */
public final class PageCache implements Filter, ReadyAnswers {
    /** Where a page's handler notes what it reads; an answer without notes is not kept. */
    public static final Attribute<ReadLog> READS = new Attribute<>("reads");

    private final Clock clock;
    private final int mostPages;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> readers = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    private record Page(
            Response plain, Response zipped, Response unchanged, String etag, long until, Set<String> keys) {}

    public PageCache(Clock clock, int mostPages) {
        this.clock = clock;
        this.mostPages = mostPages;
    }

    @Override
    public Response filter(Request request, Handler next) {
        if (!isPlain(request)) {
            return next.handle(request);
        }
        Optional<Response> kept = to(request);
        if (kept.isPresent()) {
            return kept.get();
        }
        long before = generation.get();
        ReadLog reads = new ReadLog();
        Response response = next.handle(request.with(READS, reads));
        return keepable(response, reads) ? answer(request, keep(key(request), response, reads, before)) : response;
    }

    /** The kept page, if there is one that still holds. */
    @Override
    public Optional<Response> to(Request request) {
        Page page = isPlain(request) ? pages.get(key(request)) : null;
        return page != null && page.until() > clock.millis() ? Optional.of(answer(request, page)) : Optional.empty();
    }

    /** Drops the pages that read what changed. */
    public void changed(Changes changes) {
        generation.incrementAndGet();
        for (Changes.Change change : changes.changes()) {
            drop("node:" + change.path());
            drop("type:" + change.nodeType());
            if (!change.id().isEmpty()) {
                drop("id:" + change.id());
            }
            if (change.children()) {
                drop("list:" + change.path());
            }
            if (change.kind() != Changes.Kind.CHANGED) {
                change.path().parent().ifPresent(parent -> drop("list:" + parent));
            }
        }
        drop("search");
    }

    /** Drops everything, because the templates themselves changed. */
    public void redefined() {
        generation.incrementAndGet();
        pages.clear();
        readers.clear();
    }

    /** Number of pages that are kept. */
    public int size() {
        return pages.size();
    }

    private static boolean isPlain(Request request) {
        return request.rawQuery().isEmpty()
                && (request.method().equals("GET") || request.method().equals("HEAD"));
    }

    private static String key(Request request) {
        return request.host() + request.path();
    }

    private static boolean keepable(Response response, ReadLog reads) {
        return response.status() == 200
                && response.body() instanceof Body.Bytes
                && !reads.nodes().isEmpty()
                && response.headers().first("Set-Cookie").isEmpty()
                && !response.headers().first("Cache-Control").orElse("").contains("no-store");
    }

    private static Response answer(Request request, Page page) {
        if (request.headers().first("If-None-Match").isPresent()
                && Conditional.unchanged(request, page.etag(), Optional.empty())) {
            return page.unchanged();
        }
        return Encoding.acceptsGzip(request) ? page.zipped() : page.plain();
    }

    private Page keep(String key, Response response, ReadLog reads, long before) {
        Page page = page(response, reads);
        if (generation.get() != before) {
            return page; // something changed meanwhile: right for this visitor, not for the next
        }
        if (pages.size() >= mostPages) {
            makeRoom();
        }
        pages.put(key, page);
        page.keys()
                .forEach(read -> readers.computeIfAbsent(read, r -> ConcurrentHashMap.newKeySet())
                        .add(key));
        if (generation.get() != before) {
            forget(key);
        }
        return page;
    }

    private static Page page(Response response, ReadLog reads) {
        byte[] bytes = ((Body.Bytes) response.body()).bytes();
        String etag = ETags.of(bytes);
        Response tagged = response.with("ETag", etag)
                .with("Vary", "Accept-Encoding")
                .with("Cache-Control", response.headers().first("Cache-Control").orElse("no-cache"));
        Set<String> keys = new HashSet<>();
        reads.nodes().forEach(node -> keys.add("node:" + node));
        reads.lists().forEach(list -> keys.add("list:" + list));
        keys.addAll(reads.topics());
        return new Page(
                tagged,
                tagged.with("Content-Encoding", "gzip").withBody(new Body.Bytes(Encoding.gzip(bytes))),
                new Response(304, withoutContent(tagged.headers()), Body.EMPTY),
                etag,
                reads.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE),
                Set.copyOf(keys));
    }

    private static Headers withoutContent(Headers headers) {
        return headers.without("Content-Type");
    }

    private void drop(String read) {
        Set<String> keys = readers.remove(read);
        if (keys != null) {
            keys.forEach(this::forget);
        }
    }

    private void forget(String key) {
        @Nullable Page page = pages.remove(key);
        if (page != null) {
            page.keys()
                    .forEach(read -> readers.computeIfPresent(read, (r, keys) -> {
                        keys.remove(key);
                        return keys.isEmpty() ? null : keys;
                    }));
        }
    }

    private void makeRoom() {
        long now = clock.millis();
        List<String> leaving = new ArrayList<>();
        pages.forEach((key, page) -> {
            if (page.until() <= now || leaving.size() < mostPages / 10) {
                leaving.add(key);
            }
        });
        leaving.forEach(this::forget);
    }
}
