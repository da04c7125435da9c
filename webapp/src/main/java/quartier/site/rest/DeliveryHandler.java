package quartier.site.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.definition.RestEndpoint;
import quartier.definition.Site;
import quartier.http.Conditional;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.security.Guard;
import quartier.site.ETags;

/** The delivery endpoints of light modules below {@code /.rest} (magnolia-format, REST): read, {@code @nodes}, query. */
public final class DeliveryHandler implements Handler {
    private static final String PREFIX = "/.rest/";
    private static final JsonFactory JSON = new JsonFactory();
    private final ReadAccess access;

    /** @param access says what may be read where an endpoint does not bypass that question */
    public DeliveryHandler(ReadAccess access) {
        this.access = access;
    }

    @Override
    public Response handle(Request request) {
        String asked = request.path().equals("/.rest") ? "" : request.path().substring(PREFIX.length());
        RestEndpoint endpoint = endpoint(asked);
        Optional<Response> other = access.unlessAsked(request);
        if (other.isPresent()) {
            return other.get();
        }
        String rest = asked.substring(endpoint.named(asked).length());
        Snapshot snapshot = access.content().get();
        if (rest.isEmpty() || rest.equals("/")) {
            return query(request, endpoint, snapshot);
        }
        boolean childrenOnly = rest.endsWith("@nodes");
        String path =
                (childrenOnly ? rest.substring(0, rest.length() - "@nodes".length()) : rest).replaceFirst("/$", "");
        ContentNode node = node(request, endpoint, snapshot, path);
        return childrenOnly ? children(request, endpoint, snapshot, node) : one(request, endpoint, snapshot, node);
    }

    private Response one(Request request, RestEndpoint endpoint, Snapshot snapshot, ContentNode node) {
        if (!endpoint.nodeTypes().isEmpty() && !isOfType(endpoint, node)) {
            throw new HttpException(
                    404, node.path() + " is of the type " + node.primaryType() + ", not of " + endpoint.nodeTypes());
        }
        return json(request, endpoint, snapshot, (json, writer) -> writer.node(node));
    }

    private Response children(Request request, RestEndpoint endpoint, Snapshot snapshot, ContentNode node) {
        return json(request, endpoint, snapshot, (json, writer) -> {
            json.writeStartArray();
            for (ContentNode child : node.children()) {
                if (isItem(request, endpoint, child)) {
                    writer.node(child);
                }
            }
            json.writeEndArray();
        });
    }

    private RestEndpoint endpoint(String asked) {
        return access.registry().get().endpoints().values().stream()
                .filter(endpoint -> !endpoint.named(asked).isEmpty())
                .max(Comparator.comparingInt(endpoint -> endpoint.named(asked).length()))
                .orElseThrow(() -> new HttpException(404, "no endpoint for " + asked));
    }

    private ContentNode node(Request request, RestEndpoint endpoint, Snapshot snapshot, String path) {
        String full = (endpoint.rootPath().equals("/") ? "" : endpoint.rootPath()) + path;
        Optional<ContentNode> node = ContentPath.parse(endpoint.workspace() + ":" + (full.isEmpty() ? "/" : full))
                .flatMap(snapshot::node);
        return node.filter(found -> readable(request, endpoint, found.path()))
                .filter(found -> !found.isType("mgnl:deleted"))
                .orElseThrow(() -> new HttpException(404, "no node " + endpoint.workspace() + ":" + full));
    }

    private Response query(Request request, RestEndpoint endpoint, Snapshot snapshot) {
        DeliveryQuery query = DeliveryQuery.of(request.query(), endpoint);
        List<ContentNode> found = new ArrayList<>();
        ContentPath.parse(endpoint.workspace() + ":" + endpoint.rootPath())
                .flatMap(snapshot::node)
                .ifPresent(root -> collect(request, endpoint, query, root, found));
        if (!query.orders().isEmpty()) {
            found.sort(query.comparator());
        }
        List<ContentNode> page =
                found.stream().skip(query.offset()).limit(query.limit()).toList();
        return json(request, endpoint, snapshot, (json, writer) -> {
            json.writeStartObject();
            json.writeNumberField("total", found.size());
            json.writeNumberField("offset", query.offset());
            json.writeNumberField("limit", query.limit());
            json.writeArrayFieldStart("results");
            for (ContentNode node : page) {
                writer.node(node);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void collect(
            Request request, RestEndpoint endpoint, DeliveryQuery query, ContentNode root, List<ContentNode> found) {
        Deque<ContentNode> waiting = new ArrayDeque<>(root.children());
        while (!waiting.isEmpty()) {
            ContentNode node = waiting.removeFirst();
            if (isItem(request, endpoint, node) && query.matches(node)) {
                found.add(node);
            }
            List<ContentNode> children = node.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                waiting.addFirst(children.get(i));
            }
        }
    }

    private boolean isItem(Request request, RestEndpoint endpoint, ContentNode node) {
        boolean type = endpoint.nodeTypes().isEmpty()
                ? node.isType("mgnl:content") || node.isType("mgnl:asset")
                : isOfType(endpoint, node);
        return type && !node.isType("mgnl:deleted") && readable(request, endpoint, node.path());
    }

    private static boolean isOfType(RestEndpoint endpoint, ContentNode node) {
        return endpoint.nodeTypes().stream()
                .anyMatch(wanted -> endpoint.strict() ? node.primaryType().equals(wanted) : node.isType(wanted));
    }

    /** Accounts and roles are nobody's to bypass. */
    private boolean readable(Request request, RestEndpoint endpoint, ContentPath path) {
        return Guard.isContent(path.workspace())
                && (endpoint.bypassWorkspaceAcls() || access.mayRead().test(request, path));
    }

    @FunctionalInterface
    private interface Document {
        void write(JsonGenerator json, NodeJson writer) throws IOException;
    }

    private Response json(Request request, RestEndpoint endpoint, Snapshot snapshot, Document document) {
        Site site = access.sites().apply(request);
        LanguageChoice language = LanguageChoice.of(request, site, endpoint.fallbackLocale());
        LinkWriter addresses = new LinkWriter(
                access.links(),
                snapshot,
                access.registry().get(),
                site,
                language.wanted().locale(),
                request);
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            document.write(
                    json,
                    new NodeJson(
                            json, endpoint, snapshot, language, addresses, path -> readable(request, endpoint, path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        String etag = ETags.of(bytes);
        Response response = Conditional.unchanged(request, etag, Optional.empty())
                ? Response.of(304)
                : Response.bytes(200, "application/json", bytes);
        return response.with("ETag", etag).with("Cache-Control", "no-cache").with("Vary", "Accept-Language");
    }
}
