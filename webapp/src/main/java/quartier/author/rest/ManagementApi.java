package quartier.author.rest;

import java.util.Set;
import java.util.function.Supplier;
import quartier.author.Outcomes;
import quartier.content.Snapshot;
import quartier.editing.Editor;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.security.Actor;
import quartier.security.Guard;
import quartier.security.Sessions;

/**
 * The gate of the management API: somebody who is known, whom the web access list ({@code acl_uri}) of a role lets
 * through, with a method that exists. The rights to the content are asked behind it, as on the desk.
 */
public final class ManagementApi implements Handler {
    /** Addresses of nodes. */
    public static final String NODES = "/.rest/nodes/v1";

    /** Addresses of properties. */
    public static final String PROPERTIES = "/.rest/properties/v1";

    /** Addresses of commands; the first version is asked like the second. */
    public static final String COMMANDS = "/.rest/commands";

    private static final String COMMAND = COMMANDS + "/v[12]/";

    /** Class path resource with the part of the description that this API is. */
    public static final String DESCRIPTION = "/author/rest/openapi.json";

    private static final String METHODS = "GET, HEAD, PUT, POST, DELETE, OPTIONS";
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS");

    private final Guard guard;
    private final NodesApi nodes;
    private final PropertiesApi properties;
    private final CommandsApi commands;

    public ManagementApi(
            Supplier<Snapshot> content, Supplier<Registry> registries, Editor editor, Guard guard, Outcomes texts) {
        this.guard = guard;
        Workspaces workspaces = new Workspaces(content, guard);
        Answers answers = new Answers(texts);
        this.nodes = new NodesApi(workspaces, registries, editor, answers);
        this.properties = new PropertiesApi(workspaces, registries, editor, answers);
        this.commands = new CommandsApi(workspaces, content, registries, editor, answers);
    }

    @Override
    public Response handle(Request request) {
        if (!KNOWN.contains(request.method())) {
            return Response.of(405).with("Allow", METHODS);
        }
        if (request.method().equals("OPTIONS")) {
            return Response.of(204).with("Allow", METHODS);
        }
        if (!(request.attribute(Sessions.ACTOR).orElse(null) instanceof Actor.Person person)) {
            throw new HttpException(401, "log in, or send name and password (HTTP Basic)");
        }
        if (!guard.mayRequest(person, !request.isSafe(), request.path())) {
            throw new HttpException(403, "no role of yours opens this address (acl_uri)");
        }
        return answer(request, person).with("Cache-Control", "no-store");
    }

    private Response answer(Request request, Actor.Person person) {
        String path = request.path();
        if (path.startsWith(NODES + "/")) {
            return nodes.answer(request, person, path.substring(NODES.length() + 1));
        }
        if (path.startsWith(PROPERTIES + "/")) {
            return properties.answer(request, person, path.substring(PROPERTIES.length() + 1));
        }
        if (path.matches(COMMAND + ".*")) {
            return commands.answer(request, person, path.replaceFirst(COMMAND, ""));
        }
        throw new HttpException(404, "an address names a workspace: " + NODES + "/website");
    }
}
