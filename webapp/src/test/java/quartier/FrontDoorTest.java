package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.http.ReadyAnswers;
import quartier.http.Request;
import quartier.http.Response;
import quartier.http.ServletBridge;

class FrontDoorTest {
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch busy = new CountDownLatch(50);
    private final AtomicInteger working = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        ReadyAnswers ready = request -> request.path().equals("/bereit ä")
                ? Optional.of(Response.html(200, "kept")
                        .with("ETag", "\"1\"")
                        .plus("X-Twice", "1")
                        .plus("X-Twice", "2"))
                : Optional.empty();
        server = new WebServer("test", "127.0.0.1", 0, ready, this::work, ServletBridge.Limits.USUAL, folder);
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.close();
    }

    private Response work(Request request) {
        if (request.path().equals("/slow")) {
            working.incrementAndGet();
            busy.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Response.html(200, "worked on " + request.path());
    }

    @Test
    void aReadyAnswerIsGivenWhileEveryWorkerIsBusy() throws Exception {
        get("/connected"); // taking a connection needs a worker, asking on it does not
        List<Socket> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.getOutputStream().write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            waiting.add(socket);
        }
        busy.await();

        HttpResponse<String> kept = get("/bereit%20%C3%A4");

        assertThat(kept.body()).isEqualTo("kept");
        assertThat(kept.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(kept.headers().firstValue("Content-Length")).contains("4");
        assertThat(kept.headers().allValues("X-Twice")).containsExactly("1", "2");
        release.countDown();
        for (Socket socket : waiting) {
            try (socket;
                    InputStream in = socket.getInputStream()) {
                assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
            }
        }
        assertThat(working).hasValue(100);
    }

    @Test
    void everythingElseTakesTheUsualWay() throws Exception {
        assertThat(get("/other?bereit").body()).isEqualTo("worked on /other");
        assertThat(get("/a%2Fb").statusCode()).isEqualTo(400);
        assertThat(client.send(
                                HttpRequest.newBuilder(address("/bereit%20%C3%A4"))
                                        .HEAD()
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("Content-Length"))
                .contains("4");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
