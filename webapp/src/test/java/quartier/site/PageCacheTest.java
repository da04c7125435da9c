package quartier.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.http.Handler;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;

class PageCacheTest {
    private static final ContentPath A = ContentPath.of("website", "/a");
    private static final ContentPath B = ContentPath.of("website", "/b");
    private final MovingClock clock = new MovingClock();
    private final AtomicInteger rendered = new AtomicInteger();
    private ContentStore store;
    private PageCache cache;

    @BeforeEach
    void openStore() {
        store = ContentStore.inMemory();
        store.ensureWorkspace("website");
        store.edit("test", edit -> {
            edit.create(A, "mgnl:page");
            edit.create(B, "mgnl:page");
            return null;
        });
        cache = new PageCache(clock, 10);
        store.observe(cache::changed);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aPageIsRenderedOnceUntilWhatItReadChanges() {
        Handler page = page(A);
        page.handle(Request.get("/a/"));
        page.handle(Request.get("/a/"));
        assertThat(rendered).hasValue(1);

        change(B);
        page.handle(Request.get("/a/"));
        assertThat(rendered).as("another node's change").hasValue(1);

        change(A);
        page.handle(Request.get("/a/"));
        assertThat(rendered).as("its own node's change").hasValue(2);
    }

    @Test
    void aListIsRenderedAnewWhenANodeIsAddedBelow() {
        Handler page = cache.then(request -> {
            Snapshot snapshot =
                    store.snapshot().tracked(request.attribute(PageCache.READS).orElseThrow());
            snapshot.node(A).orElseThrow().children();
            return rendered();
        });
        page.handle(Request.get("/"));
        store.edit("test", edit -> {
            edit.create(A.child("neu"), "mgnl:page");
            return null;
        });
        page.handle(Request.get("/"));
        assertThat(rendered).hasValue(2);
    }

    @Test
    void aPageThatReadTheClockLeavesWhenItsMomentHasCome() {
        Handler page = cache.then(request -> {
            ReadLog reads = request.attribute(PageCache.READS).orElseThrow();
            store.snapshot().tracked(reads).node(A).orElseThrow().text("title");
            reads.until(clock.instant().plusSeconds(60));
            return rendered();
        });
        page.handle(Request.get("/"));
        clock.now = clock.now.plusSeconds(59);
        page.handle(Request.get("/"));
        assertThat(rendered).hasValue(1);
        clock.now = clock.now.plusSeconds(2);
        page.handle(Request.get("/"));
        assertThat(rendered).hasValue(2);
    }

    @Test
    void aPageRenderedWhileContentChangedIsNotKept() {
        Handler page = cache.then(request -> {
            store.snapshot()
                    .tracked(request.attribute(PageCache.READS).orElseThrow())
                    .node(A)
                    .orElseThrow()
                    .text("title");
            if (rendered.get() == 0) {
                change(A);
            }
            return rendered();
        });
        page.handle(Request.get("/"));
        page.handle(Request.get("/"));
        assertThat(rendered).hasValue(2);
    }

    @Test
    void queriesAndFailuresAreNeverKept() {
        Handler page = page(A);
        Request query = new Request(
                "GET",
                "/a/",
                "q=1",
                Parameters.NONE,
                Request.get("/").headers(),
                false,
                "localhost",
                "127.0.0.1",
                Request.get("/").body(),
                java.util.Map.of());
        page.handle(query);
        page.handle(query);
        assertThat(rendered).hasValue(2);
        cache.then(request -> Response.of(404)).handle(Request.get("/nichts"));
        assertThat(cache.size()).isZero();
    }

    @Test
    void theCacheStaysBounded() {
        Handler page = page(A);
        for (int i = 0; i < 100; i++) {
            page.handle(Request.get("/a" + i));
        }
        assertThat(cache.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void aVisitorWhoHasThePageGetsNothingButThatNews() {
        Handler page = page(A);
        String tag = page.handle(Request.get("/a/")).headers().first("ETag").orElseThrow();
        Request again = new Request(
                "GET",
                "/a/",
                "",
                Parameters.NONE,
                Request.get("/").headers().plus("If-None-Match", tag),
                false,
                "localhost",
                "127.0.0.1",
                Request.get("/").body(),
                java.util.Map.of());
        assertThat(page.handle(again).status()).isEqualTo(304);
    }

    private Handler page(ContentPath path) {
        return cache.then(request -> {
            request.attribute(PageCache.READS)
                    .ifPresent(reads -> store.snapshot()
                            .tracked(reads)
                            .node(path)
                            .orElseThrow()
                            .text("title"));
            return rendered();
        });
    }

    private Response rendered() {
        return Response.html(200, "<p>" + rendered.incrementAndGet() + "</p>");
    }

    private void change(ContentPath path) {
        store.edit("test", edit -> {
            edit.set(path, Property.of("title", Long.toString(System.nanoTime())));
            return null;
        });
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
