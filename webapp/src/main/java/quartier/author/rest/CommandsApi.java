package quartier.author.rest;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import quartier.content.ContentException;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.Editor;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.security.Actor;

/**
 * {@code POST /.rest/commands/v2/{catalog}/{command}}: what Magnolia's commands for content do, as edits of this runtime.
 * The catalogue says nothing here: versions and approval are a matter of the content, not of the caller.
 */
final class CommandsApi {
    private final Workspaces workspaces;
    private final Supplier<Snapshot> content;
    private final Supplier<Registry> registries;
    private final Editor editor;
    private final Answers answers;

    CommandsApi(
            Workspaces workspaces,
            Supplier<Snapshot> content,
            Supplier<Registry> registries,
            Editor editor,
            Answers answers) {
        this.workspaces = workspaces;
        this.content = content;
        this.registries = registries;
        this.editor = editor;
        this.answers = answers;
    }

    /** @param rest {@code catalog/command}, or the command alone */
    Response answer(Request request, Actor actor, String rest) {
        if (!request.method().equals("POST")) {
            return Response.of(405).with("Allow", "POST, OPTIONS");
        }
        String[] names = rest.split("/", -1);
        if (names.length > 2) {
            throw new HttpException(404, "an address names a catalogue and a command, such as default/publish");
        }
        Map<String, String> parameters = Format.parameters(request);
        List<ContentPath> node =
                List.of(workspaces.node(actor, path(parameters)).path());
        String comment = parameters.getOrDefault("comment", "");
        boolean withBelow = "true".equals(parameters.get("recursive"));
        Command command = switch (names[names.length - 1]) {
            case "publish", "activate" -> new Command.Publish(node, withBelow, List.of());
            case "unpublish", "deactivate" -> new Command.Withdraw(node, comment, true);
            case "delete", "markAsDeleted" -> new Command.Delete(node, true);
            default ->
                throw new HttpException(
                        404, "no command '" + names[names.length - 1] + "'; known: publish, unpublish, delete");
        };
        try {
            ContentPath done = answers.done(editor.execute(actor, command), registries.get());
            return Format.done(done);
        } catch (ContentException e) {
            throw Refusals.of(e);
        }
    }

    /** By {@code path} in {@code repository} (or {@code workspace}), or by {@code uuid}. */
    private ContentPath path(Map<String, String> parameters) {
        String id = parameters.getOrDefault("uuid", parameters.getOrDefault("identifier", ""));
        String workspace = parameters.getOrDefault("repository", parameters.getOrDefault("workspace", "website"));
        if (!id.isEmpty()) {
            return content.get()
                    .byId(id)
                    .map(ContentNode::path)
                    .filter(path -> path.workspace().equals(workspace))
                    .orElseThrow(() -> Workspaces.missing(id));
        }
        String path = parameters.getOrDefault("path", "");
        if (!path.startsWith("/")) {
            throw new HttpException(400, "a command needs the path or the uuid of a node");
        }
        return Workspaces.path(workspace + path);
    }
}
