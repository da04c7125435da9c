package quartier.author.rest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quartier.JsonTree;
import quartier.author.Outcomes;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.editing.EditingSettings;
import quartier.editing.Editor;
import quartier.editing.Outbox;
import quartier.editing.text.InternalLinks;
import quartier.http.Body;
import quartier.http.Handler;
import quartier.http.Headers;
import quartier.http.HttpException;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.rendering.view.Views;
import quartier.security.Actor;
import quartier.security.FirstStart;
import quartier.security.Guard;
import quartier.security.MovableClock;
import quartier.security.Passwords;
import quartier.security.Sessions;

/** The management API over a real store, real roles and the real write door, called without a socket. */
final class Bench implements AutoCloseable {
    static final Registry REGISTRY =
            Modules.load(List.of(Path.of("src/test/resources/modules/editing"))).current();
    static final Actor ADMIN = person("superuser", "superuser");
    static final Actor EDITOR = person("anna", "editor");
    static final Actor PROGRAM = person("robot", "editor", "rest");
    static final Actor VISITOR = new Actor.Anonymous();

    final ContentStore store = ContentStore.inMemory(new MovableClock());
    private final Handler api;

    /** An answer with what it says. */
    record Answer(int status, String text, Headers headers) {
        Map<?, ?> json() {
            return (Map<?, ?>) JsonTree.read(text);
        }
    }

    Bench() {
        List.of("website", "dam", "events", "places").forEach(store::ensureWorkspace);
        List.of("event", "place").forEach(store::ensureNodeType);
        Passwords passwords = new Passwords(1000, new SecureRandom());
        new FirstStart(store, passwords).prepare("first password");
        Guard guard = new Guard(store::snapshot);
        Editor editor = new Editor(
                store,
                () -> REGISTRY,
                guard,
                new NoOutbox(),
                InternalLinks.PATHS,
                passwords,
                EditingSettings.USUAL,
                new MovableClock());
        api = new ManagementApi(
                store::snapshot,
                () -> REGISTRY,
                editor,
                guard,
                new Outcomes(Views.of("author").messages()));
        role("rest", Map.of("uri", List.of("/.rest/nodes/*")));
        fill();
    }

    private void fill() {
        store.edit("test", edit -> {
            ContentPath page = website("/start");
            edit.create(page, "mgnl:page");
            edit.set(page, Property.of("title", "Start"));
            edit.set(page, Property.of("mgnl:template", "desk:pages/plain"));
            edit.create(page.child("main"), "mgnl:area");
            edit.create(page.child("main").child("0"), "mgnl:component");
            edit.set(page.child("main").child("0"), Property.of("mgnl:template", "desk:components/text"));
            edit.set(page.child("main").child("0"), Property.of("text", "<p>Hi</p>"));
            edit.create(page.child("below"), "mgnl:page");
            edit.create(website("/secret"), "mgnl:page");
            return true;
        });
    }

    private void role(String name, Map<String, List<String>> acls) {
        store.edit("test", edit -> {
            ContentPath role = ContentPath.of("userroles", "/" + name);
            edit.create(role, "mgnl:role");
            acls.forEach((workspace, paths) -> {
                ContentPath acl = role.child("acl_" + workspace);
                edit.create(acl, "mgnl:contentNode");
                for (int i = 0; i < paths.size(); i++) {
                    edit.create(acl.child("0" + i), "mgnl:contentNode");
                    edit.set(acl.child("0" + i), Property.of("path", paths.get(i)));
                    edit.set(acl.child("0" + i), Property.of("permissions", PropertyType.LONG, 63L));
                }
            });
            return true;
        });
    }

    /** Takes all rights to that subtree from the role {@code editor}. */
    void close(String path) {
        store.edit("test", edit -> {
            ContentPath acl = ContentPath.of("userroles", "/editor").child("acl_website");
            edit.create(acl, "mgnl:contentNode");
            edit.create(acl.child("0"), "mgnl:contentNode");
            edit.set(acl.child("0"), Property.of("path", path));
            edit.set(acl.child("0"), Property.of("permissions", PropertyType.LONG, 0L));
            return true;
        });
    }

    static ContentPath website(String path) {
        return ContentPath.of("website", path);
    }

    static Actor.Person person(String name, String... roles) {
        return new Actor.Person(name, name, "", java.util.Locale.GERMAN, List.of(roles));
    }

    ContentNode node(String path) {
        return store.snapshot().node(website(path)).orElseThrow();
    }

    Answer json(Actor actor, String method, String address, String body) {
        return send(actor, method, address, body, Map.of("Content-Type", "application/json"));
    }

    Answer get(Actor actor, String address) {
        return send(actor, "GET", address, "", Map.of());
    }

    /** @param address with its query, which is taken as it is (nothing encoded) */
    Answer send(Actor actor, String method, String address, String body, Map<String, String> headers) {
        Headers all = Headers.NONE;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            all = all.plus(header.getKey(), header.getValue());
        }
        String[] parts = address.split("\\?", 2);
        Request request = new Request(
                method,
                "/.rest" + parts[0],
                parts.length == 1 ? "" : parts[1],
                parts.length == 1 ? Parameters.NONE : query(parts[1]),
                all,
                false,
                "localhost",
                "127.0.0.1",
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                Map.of(Sessions.ACTOR, actor));
        return answer(request);
    }

    Answer answer(Request request) {
        try {
            Response response = api.handle(request);
            byte[] bytes = ((Body.Bytes) response.body()).bytes();
            return new Answer(response.status(), new String(bytes, StandardCharsets.UTF_8), response.headers());
        } catch (HttpException e) {
            return new Answer(e.status(), String.valueOf(e.getMessage()), Headers.NONE);
        }
    }

    private static Parameters query(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : text.split("&")) {
            String[] pair = part.split("=", 2);
            values.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair.length == 1 ? "" : pair[1]);
        }
        return new Parameters(values);
    }

    @Override
    public void close() {
        store.close();
    }

    private static final class NoOutbox implements Outbox {
        @Override
        public Receipt publish(List<ContentPath> units, String user) {
            throw new AssertionError("nothing is published here");
        }

        @Override
        public Receipt withdraw(List<Taken> units, String user) {
            throw new AssertionError("nothing is withdrawn here");
        }
    }
}
