package quartier.author.rest;

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
import quartier.http.HttpException;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.security.Actor;

/** {@code /.rest/properties/v1/{workspace}/{path}}: reads, adds, changes and removes single properties. */
final class PropertiesApi {
    private final Workspaces workspaces;
    private final Supplier<Registry> registries;
    private final Editor editor;
    private final Answers answers;

    PropertiesApi(Workspaces workspaces, Supplier<Registry> registries, Editor editor, Answers answers) {
        this.workspaces = workspaces;
        this.registries = registries;
        this.editor = editor;
        this.answers = answers;
    }

    Response answer(Request request, Actor actor, String rest) {
        ContentPath path = Workspaces.path(rest);
        if (request.method().equals("PUT")) {
            return add(request, actor, workspaces.node(actor, path));
        }
        ContentNode node = workspaces.node(actor, path.parent().orElseThrow(() -> Workspaces.missing(rest)));
        Property property = node.property(path.name())
                .filter(found -> !NodeReader.isOurs(found.name()))
                .orElseThrow(() -> new HttpException(404, "no property " + path));
        return switch (request.method()) {
            case "GET", "HEAD" -> Format.answer(request, Values.document(property));
            case "POST" -> update(request, actor, node, property);
            default -> remove(actor, node, property);
        };
    }

    private Response add(Request request, Actor actor, ContentNode node) {
        Parameters query = request.query();
        PropertyDocument written = new PropertyDocument(
                query.text("name"), query.text("type"), query.text("multiple").equals("true"), query.all("value"));
        Property property = Values.property(written);
        if (node.property(property.name()).isPresent()) {
            throw new HttpException(409, "there is already a property " + property.name() + "; change it with POST");
        }
        return saved(request, actor, node, property);
    }

    private Response update(Request request, Actor actor, ContentNode node, Property property) {
        PropertyDocument written = written(request, property);
        if (!written.name().isEmpty() && !written.name().equals(property.name())) {
            throw new HttpException(
                    400, "the body is about '" + written.name() + "', the address about '" + property.name() + "'");
        }
        String type = written.type().isEmpty() ? Values.typeName(property.type()) : written.type();
        return saved(
                request,
                actor,
                node,
                Values.property(new PropertyDocument(property.name(), type, written.multiple(), written.values())));
    }

    /** The body, or without one the parameters of the address. */
    private static PropertyDocument written(Request request, Property property) {
        Parameters query = request.query();
        if (request.header("Content-Type").isPresent() || query.all("value").isEmpty()) {
            return Format.property(request);
        }
        boolean multiple = query.first("multiple").map("true"::equals).orElse(property.multiple());
        return new PropertyDocument("", query.text("type"), multiple, query.all("value"));
    }

    private Response remove(Actor actor, ContentNode node, Property property) {
        save(actor, node, new NodeChange(Map.of(), Set.of(property.name()), Map.of()));
        return Response.of(200);
    }

    private Response saved(Request request, Actor actor, ContentNode node, Property property) {
        ContentPath path = save(actor, node, NodeChange.of(property));
        Property stored = workspaces.node(actor, path).property(property.name()).orElse(property);
        return Format.answer(request, Values.document(stored));
    }

    private ContentPath save(Actor actor, ContentNode node, NodeChange change) {
        try {
            return answers.done(
                    editor.execute(actor, new Command.SaveNode(node.path(), change, "", "")), registries.get());
        } catch (ContentException e) {
            throw Refusals.of(e);
        }
    }
}
