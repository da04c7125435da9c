package quartier.author.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import quartier.content.ContentException;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.editing.Command;
import quartier.editing.Editor;
import quartier.editing.NodeChange;
import quartier.editing.Outcome;
import quartier.editing.Revisions;
import quartier.http.HttpException;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.security.Actor;

/** {@code /.rest/nodes/v1/{workspace}/{path}}: reads, creates, changes and deletes single nodes. */
final class NodesApi {
    private static final String TEMPLATE = "mgnl:template";

    private final Workspaces workspaces;
    private final Supplier<Registry> registries;
    private final Editor editor;
    private final Answers answers;

    NodesApi(Workspaces workspaces, Supplier<Registry> registries, Editor editor, Answers answers) {
        this.workspaces = workspaces;
        this.registries = registries;
        this.editor = editor;
        this.answers = answers;
    }

    Response answer(Request request, Actor actor, String rest) {
        ContentPath path = Workspaces.path(rest);
        return switch (request.method()) {
            case "GET", "HEAD" -> read(request, actor, workspaces.node(actor, path));
            case "PUT" -> create(request, actor, workspaces.node(actor, path));
            case "POST" -> update(request, actor, workspaces.node(actor, path));
            default -> delete(actor, workspaces.node(actor, path));
        };
    }

    private Response read(Request request, Actor actor, ContentNode node) {
        return answer(request, request.query(), actor, node);
    }

    private Response answer(Request request, Parameters query, Actor actor, ContentNode node) {
        NodeReader reader = NodeReader.of(query, child -> workspaces.isVisible(actor, child));
        return Format.answer(request, reader.document(node)).with("ETag", '"' + Revisions.of(node) + '"');
    }

    private Response create(Request request, Actor actor, ContentNode parent) {
        NodeDocument written = Format.node(request);
        if (!written.nodes().isEmpty()) {
            throw new HttpException(400, "one node at a time: create its children with requests of their own");
        }
        String name = written.name().isEmpty()
                ? written.path().substring(written.path().lastIndexOf('/') + 1)
                : written.name();
        if (name.isEmpty() || written.type().isEmpty()) {
            throw new HttpException(400, "a new node needs a name and a type");
        }
        if (parent.child(name).isPresent()) {
            throw new HttpException(
                    409, "there is already a node " + parent.path().child(name));
        }
        Map<String, Property> properties = properties(written);
        Property template = properties.remove(TEMPLATE);
        Command command = new Command.CreateNode(
                parent.path(),
                name,
                written.type(),
                template == null ? "" : template.text(),
                new NodeChange(properties, Set.of(), Map.of()));
        return answered(request, actor, command);
    }

    private Response update(Request request, Actor actor, ContentNode node) {
        NodeChange change = new NodeChange(properties(Format.node(request)), Set.of(), Map.of());
        String seen = request.header("If-Match").orElse("").replace("\"", "").strip();
        return answered(request, actor, new Command.SaveNode(node.path(), change, seen.equals("*") ? "" : seen, ""));
    }

    private Response delete(Actor actor, ContentNode node) {
        execute(actor, new Command.Delete(List.of(node.path()), true));
        return Response.of(200);
    }

    private Response answered(Request request, Actor actor, Command command) {
        return answer(request, Parameters.NONE, actor, workspaces.node(actor, execute(actor, command)));
    }

    private ContentPath execute(Actor actor, Command command) {
        Outcome outcome;
        try {
            outcome = editor.execute(actor, command);
        } catch (ContentException e) {
            throw Refusals.of(e);
        }
        return answers.done(outcome, registries.get());
    }

    private static Map<String, Property> properties(NodeDocument written) {
        Map<String, Property> properties = new LinkedHashMap<>();
        written.properties().forEach(each -> properties.put(each.name(), Values.property(each)));
        return properties;
    }
}
