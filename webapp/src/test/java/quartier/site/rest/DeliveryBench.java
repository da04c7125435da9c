package quartier.site.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quartier.JsonTree;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.definition.Origin;
import quartier.definition.Site;
import quartier.http.Body;
import quartier.http.Headers;
import quartier.http.HttpException;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.rendering.SiteLinks;
import quartier.security.FirstStart;

/** A module with one endpoint over a store with a few things; each rule writes the endpoint it shows. */
final class DeliveryBench implements AutoCloseable {
    private static final Site SITE = new Site(
            "test",
            new Site.Languages(
                    true,
                    "de",
                    List.of(
                            new Site.Language("de", "de", "Deutsch", false),
                            new Site.Language("en", "en", "English", false),
                            new Site.Language("en_GB", "en-GB", "British English", false))),
            "plain",
            "",
            Site.Availability.ALL,
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            Site.Options.NONE,
            Origin.RUNTIME);

    final ContentStore store = ContentStore.inMemory();
    private final DeliveryHandler handler;

    /** @param readable whether whoever asks has the right to read the content */
    DeliveryBench(Path folder, String endpoint, boolean readable) {
        Registry registry = registry(folder, endpoint);
        List.of("things", "others", "dam", "users").forEach(store::ensureWorkspace);
        store.ensureNamespace("test", "urn:test");
        store.ensureNamespace("quartier", FirstStart.NAMESPACE);
        store.ensureNodeType("test:thing");
        handler = new DeliveryHandler(new ReadAccess(
                store::snapshot, () -> registry, new SiteLinks(), request -> SITE, (request, path) -> readable));
    }

    private static Registry registry(Path folder, String endpoint) {
        try {
            Path module = folder.resolve("test");
            Files.createDirectories(module.resolve("restEndpoints"));
            Files.writeString(module.resolve("module.yaml"), "version: 1\n");
            String type = "$type: jcrDeliveryEndpoint_v2";
            Files.writeString(
                    module.resolve("restEndpoints/things_v1.yaml"),
                    endpoint.startsWith("{") ? "{" + type + ", " + endpoint.substring(1) : type + "\n" + endpoint);
            try (Modules modules = Modules.load(List.of(folder))) {
                return modules.current();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void edit(java.util.function.Consumer<Edit> work) {
        store.edit("test", edit -> {
            work.accept(edit);
            return true;
        });
    }

    static ContentPath at(String path) {
        return ContentPath.of("things", path);
    }

    void thing(String path, Property... properties) {
        node(at(path), "test:thing", properties);
    }

    void node(ContentPath path, String type, Property... properties) {
        edit(edit -> {
            edit.create(path, type);
            for (Property property : properties) {
                edit.set(path, property);
            }
        });
    }

    /** A file with a picture's media type; gives its identifier. */
    String asset(String name) {
        ContentPath asset = ContentPath.of("dam", "/" + name);
        node(asset, "mgnl:asset");
        node(
                asset.child("jcr:content"),
                "mgnl:resource",
                Property.of("fileName", name),
                Property.of("jcr:mimeType", "image/gif"),
                Property.of("jcr:data", store.binary(new ByteArrayInputStream(new byte[] {1}))));
        return id(asset);
    }

    String id(ContentPath path) {
        return store.snapshot().node(path).orElseThrow().id();
    }

    Response send(String method, String path, Parameters query, Headers headers) {
        Request request = new Request(
                method,
                "/.rest/things/v1" + path,
                query.values().isEmpty() ? "" : "q",
                query,
                headers,
                false,
                "www.example.org",
                "127.0.0.1",
                new ByteArrayInputStream(new byte[0]),
                Map.of());
        try {
            return handler.handle(request);
        } catch (HttpException e) {
            return Response.text(e.status(), "text/plain", String.valueOf(e.getMessage()));
        }
    }

    Response get(String path, String... nameAndValue) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (int i = 0; i + 1 < nameAndValue.length; i += 2) {
            query.computeIfAbsent(nameAndValue[i], name -> new ArrayList<>()).add(nameAndValue[i + 1]);
        }
        return send("GET", path, new Parameters(query), Headers.NONE);
    }

    Map<?, ?> object(String path, String... nameAndValue) {
        return (Map<?, ?>) json(get(path, nameAndValue));
    }

    /** The names of what a query finds, in its order. */
    List<String> names(String... nameAndValue) {
        return ((List<?>) object("", nameAndValue).get("results"))
                .stream()
                        .map(each -> String.valueOf(((Map<?, ?>) each).get("@name")))
                        .toList();
    }

    static Object json(Response response) {
        return JsonTree.read(new String(((Body.Bytes) response.body()).bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        store.close();
    }
}
