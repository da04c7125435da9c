package quartier.compat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quartier.content.ContentNode;
import quartier.definition.RestEndpoint;
import quartier.http.Body;
import quartier.http.HttpException;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;
import quartier.site.rest.DeliveryHandler;
import quartier.site.rest.ReadAccess;

/** Asks each endpoint for its list, for the first nodes below its root and for their children. */
final class EndpointRun {
    private static final int MOST_NODES = 50;

    private final Subject subject;
    private final DeliveryHandler handler;

    EndpointRun(Subject subject) {
        this.subject = subject;
        this.handler = new DeliveryHandler(new ReadAccess(
                subject.store()::snapshot,
                subject::registry,
                subject.links(),
                request -> subject.site(),
                (request, path) -> true));
    }

    record Outcome(String path, boolean hasContent, List<String> failures) {}

    List<Outcome> all() {
        return subject.registry().endpoints().values().stream()
                .map(this::outcome)
                .toList();
    }

    private Outcome outcome(RestEndpoint endpoint) {
        List<ContentNode> nodes = subject.store()
                .snapshot()
                .node(endpoint.workspace(), endpoint.rootPath())
                .map(ContentNode::children)
                .orElse(List.of());
        List<String> failures = new ArrayList<>();
        String base = "/.rest/" + endpoint.path();
        ask(base, Map.of(), JsonShape::ofQuery, failures);
        ask(
                base,
                Map.of("limit", List.of("3"), "orderBy", List.of("@name desc"), "@name[like]", List.of("%")),
                JsonShape::ofQuery,
                failures);
        nodes.stream()
                .filter(node -> isDelivered(endpoint, node))
                .limit(MOST_NODES)
                .forEach(node -> {
                    ask(base + "/" + node.name(), Map.of(), JsonShape::ofNode, failures);
                    ask(base + "/" + node.name() + "@nodes", Map.of(), JsonShape::ofNodes, failures);
                });
        return new Outcome(endpoint.path(), !nodes.isEmpty(), failures);
    }

    private static boolean isDelivered(RestEndpoint endpoint, ContentNode node) {
        return endpoint.nodeTypes().isEmpty() || endpoint.nodeTypes().stream().anyMatch(node::isType);
    }

    private interface Shape {
        List<String> faults(byte[] json) throws IOException;
    }

    private void ask(String path, Map<String, List<String>> query, Shape shape, List<String> failures) {
        try {
            Response response = handler.handle(Request.get(path).withQuery(new Parameters(query)));
            if (response.status() != 200) {
                failures.add(path + " " + response.status());
            }
            shape.faults(((Body.Bytes) response.body()).bytes()).stream()
                    .limit(5)
                    .forEach(fault -> failures.add(path + " " + fault));
        } catch (HttpException | IOException e) {
            failures.add(path + " " + e.getMessage());
        }
    }
}
