package quartier.publishing;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.content.Snapshot;
import quartier.http.Body;
import quartier.http.Handler;
import quartier.http.Headers;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;

/** An author and a public instance that share nothing but HTTP on the loopback. */
final class TwoInstances implements AutoCloseable {
    final Path folder;
    final ContentStore author;
    ContentStore target;
    final Keys keys;
    Receiver receiver;
    Publisher publisher;
    /** What the public side does with a request; tests put failures in front of the receiver. */
    volatile Handler front;

    private final int port;
    private HttpServer server;

    TwoInstances(Path folder, boolean onDisk) throws IOException {
        this.folder = folder;
        author = onDisk ? ContentStore.open(folder.resolve("author")) : ContentStore.inMemory();
        target = onDisk ? ContentStore.open(folder.resolve("public")) : ContentStore.inMemory();
        keys = Keys.in(folder.resolve("keys"));
        for (String workspace : List.of("website", "dam")) {
            author.ensureWorkspace(workspace);
        }
        receiver = receiver(Limits.DEFAULT);
        front = request -> receiver.handle(request);
        server = serve(0);
        port = server.getAddress().getPort();
        publisher = publisher();
    }

    Receiver receiver(Limits limits) {
        return new Receiver(
                target,
                "public",
                List.of(keys.publicKey()),
                folder.resolve("spool"),
                limits,
                (item, before) -> List.of("/shown" + item.path().path() + ".html"),
                (before, item) -> List.of(Property.of(
                        ":titles", before.map(seen -> seen.text(":titles")).orElse("") + item.text("title"))),
                Clock.systemUTC());
    }

    Publisher publisher() {
        Target to = new Target("public", URI.create("http://127.0.0.1:" + port + "/.publish"));
        Withheld notes = (type, property) -> property.equals("note");
        Released everythingMarked = new Released() {
            @Override
            public List<String> workspaces(Snapshot snapshot) {
                return List.of("website", "dam");
            }

            @Override
            public Optional<NodeData> version(ContentNode item) {
                return item.flag("secret") ? Optional.empty() : Optional.of(NodeData.of(item, child -> true));
            }
        };
        return new Publisher(
                author, folder.resolve("queue"), keys, List.of(to), notes, everythingMarked, Clock.systemUTC());
    }

    void publicGoesAway() {
        server.stop(0);
    }

    void publicComesBack() throws IOException {
        server = serve(port);
    }

    void authorRestarts() {
        publisher.close();
        publisher = publisher();
        publisher.start();
    }

    void page(String path) {
        author.edit("anna", edit -> {
            ContentPath at = ContentPath.of("website", path);
            edit.create(at, "mgnl:page");
            edit.set(at, Property.of("title", "Title of " + path));
            edit.create(at.child("main"), "mgnl:area");
            edit.create(at.child("main").child("0"), "mgnl:component");
            edit.set(at.child("main").child("0"), Property.of("text", "Text of " + path));
            return path;
        });
    }

    void set(String path, String name, String value) {
        author.edit("anna", edit -> {
            edit.set(ContentPath.of("website", path), Property.of(name, value));
            return path;
        });
    }

    Receipt publish(String... paths) {
        return publisher.publish(List.of(paths).stream().map(TwoInstances::at).toList(), false, "anna");
    }

    static ContentPath at(String path) {
        return ContentPath.of("website", path);
    }

    Optional<ContentNode> visible(String path) {
        return target.snapshot().node("website", path);
    }

    List<String> names(String path) {
        return visible(path).orElseThrow().children().stream()
                .map(ContentNode::name)
                .toList();
    }

    static Request post(byte[] parcel) {
        return new Request(
                "POST",
                "/.publish",
                "",
                Parameters.NONE,
                Headers.NONE.plus("Content-Type", Receiver.MEDIA_TYPE),
                false,
                "localhost",
                "127.0.0.1",
                new ByteArrayInputStream(parcel),
                Map.of());
    }

    private HttpServer serve(int on) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", exchange -> {
            List<Headers.Field> fields = new ArrayList<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> values.forEach(value -> fields.add(new Headers.Field(name, value))));
            try (InputStream in = exchange.getRequestBody();
                    OutputStream out = exchange.getResponseBody()) {
                Request request = new Request(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        "",
                        Parameters.NONE,
                        new Headers(fields),
                        false,
                        "localhost",
                        "127.0.0.1",
                        in,
                        Map.of());
                Response response = front.handle(request);
                response.headers()
                        .fields()
                        .forEach(field -> exchange.getResponseHeaders().add(field.name(), field.value()));
                byte[] bytes = ((Body.Bytes) response.body()).bytes();
                exchange.sendResponseHeaders(response.status(), bytes.length);
                out.write(bytes);
            }
        });
        http.start();
        return http;
    }

    @Override
    public void close() {
        publisher.close();
        server.stop(0);
        author.close();
        target.close();
    }
}
