package quartier.site.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.http.Headers;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Modules;

/** An answer is kept while nothing changes, and given to nobody who asked otherwise. */
class KeptDeliveryTest {
    @TempDir
    Path folder;

    private final ContentStore store = ContentStore.inMemory();
    private final AtomicInteger worked = new AtomicInteger();
    private Modules modules;
    private KeptDelivery kept;

    @BeforeEach
    void open() {
        modules = Modules.load(List.of(folder));
        kept = new KeptDelivery(store::snapshot, modules::current);
    }

    @AfterEach
    void close() {
        modules.close();
        store.close();
    }

    @Test
    void theSameQuestionIsWorkedOnOnce() {
        Response first = ask("/a", "", "de");
        assertThat(ask("/a", "", "de")).isEqualTo(first);
        assertThat(worked).hasValue(1);
    }

    @Test
    void anotherPathQueryOrLanguageIsAnotherQuestion() {
        ask("/a", "", "de");
        ask("/b", "", "de");
        ask("/a", "limit=1", "de");
        ask("/a", "", "en");
        assertThat(worked).hasValue(4);
    }

    @Test
    void aChangeOfContentOrDefinitionsIsSeenAtOnce() throws IOException {
        ask("/a", "", "de");
        store.ensureWorkspace("things");
        store.edit("test", edit -> {
            edit.create(ContentPath.of("things", "/x"), "mgnl:content");
            edit.set(ContentPath.of("things", "/x"), Property.of("title", "X"));
            return "";
        });
        ask("/a", "", "de");
        assertThat(worked).hasValue(2);
        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("more/module.yaml"), "version: 1");
        modules.reload();
        ask("/a", "", "de");
        assertThat(worked).hasValue(3);
    }

    @Test
    void whoHasTheAnswerIsTold304AlsoWhenItWasNotKept() {
        Request first = request("GET", "/a", "", "de");
        Request again = new Request(
                first.method(),
                first.path(),
                "",
                first.query(),
                first.headers().plus("If-None-Match", "\"tag\""),
                false,
                first.host(),
                "",
                first.body(),
                java.util.Map.of());
        assertThat(kept.filter(again, this::work).status()).isEqualTo(304);
        assertThat(kept.filter(first, this::work).status()).isEqualTo(200);
        assertThat(worked).hasValue(1);
    }

    @Test
    void whatIsNoAnswerIsNotKept() {
        kept.filter(request("OPTIONS", "/a", "", ""), request -> Response.of(204));
        kept.filter(request("GET", "/a", "x".repeat(2_000), ""), this::work);
        kept.filter(request("GET", "/a", "", ""), request -> Response.of(405));
        kept.filter(request("GET", "/large", "", ""), request -> Response.bytes(200, "x", new byte[600_000]));
        assertThat(kept.size()).isZero();
    }

    @Test
    void manyQuestionsDoNotFillTheMemory() {
        byte[] answer = new byte[400_000];
        for (int i = 0; i < 100; i++) {
            kept.filter(request("GET", "/a", "offset=" + i, ""), request -> Response.bytes(200, "x", answer));
        }
        assertThat(kept.size()).isBetween(1, 41);
    }

    private Response ask(String path, String query, String language) {
        return kept.filter(request("GET", path, query, language), this::work);
    }

    private Response work(Request request) {
        worked.incrementAndGet();
        return Response.bytes(200, "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .with("ETag", "\"tag\"");
    }

    private static Request request(String method, String path, String query, String language) {
        return Request.bodyless(
                method, path, query, Headers.NONE.plus("Accept-Language", language), "localhost", "127.0.0.1");
    }
}
