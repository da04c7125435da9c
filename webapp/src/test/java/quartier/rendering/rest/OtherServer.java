package quartier.rendering.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Another server on this machine: tells what it was asked, or answers as {@code answer} says. */
public final class OtherServer implements AutoCloseable {
    public final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;

    public OtherServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::echo);
        answer("/broken", 500, Map.of(), "{}");
        answer("/text", 200, Map.of(), "no { JSON");
        answer("/large", 200, Map.of(), '"' + "x".repeat(2_000_000) + '"');
        answer("/deep", 200, Map.of(), "[".repeat(5_000));
        answer("/there", 302, Map.of("Location", "/here"), "");
        answer("/circle", 302, Map.of("Location", "/circle"), "");
        answer("/away", 302, Map.of("Location", "http://127.0.0.2:" + port() + "/here"), "");
        server.createContext("/silent", this::wait);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** As the setting lists it. */
    public String host() {
        return "127.0.0.1:" + port();
    }

    public void answer(String path, int status, Map<String, String> headers, String body) {
        server.createContext(path, exchange -> {
            note(exchange);
            headers.forEach(exchange.getResponseHeaders()::set);
            send(exchange, status, body);
        });
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        note(exchange);
        send(
                exchange,
                200,
                JsonText.write(Map.of(
                        "method",
                        exchange.getRequestMethod(),
                        "uri",
                        exchange.getRequestURI().toString(),
                        "as",
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                        "note",
                        String.valueOf(exchange.getRequestHeaders().getFirst("X-Note")),
                        "body",
                        body)));
    }

    private void wait(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void note(HttpExchange exchange) {
        asked.add(exchange.getRequestURI().toString());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException e) {
            exchange.close(); // who asked has gone
        }
    }
}
