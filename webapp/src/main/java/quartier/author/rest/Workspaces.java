package quartier.author.rest;

import java.util.Optional;
import java.util.function.Supplier;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.http.HttpException;
import quartier.security.Actor;
import quartier.security.Guard;
import quartier.security.Permission;

/** Finds the node that an address names, for those who may read it. Accounts and roles are not content and never found. */
record Workspaces(Supplier<Snapshot> content, Guard guard) {
    /** @param rest {@code workspace/path/to/node} */
    static ContentPath path(String rest) {
        int slash = rest.indexOf('/');
        String workspace = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "/" : rest.substring(slash).replaceFirst("(?<=.)/+$", "");
        return Optional.of(workspace)
                .filter(Guard::isContent)
                .flatMap(name -> ContentPath.parse(name + ":" + path))
                .orElseThrow(() -> missing(rest));
    }

    ContentNode node(Actor actor, ContentPath path) {
        return content.get()
                .node(path)
                .filter(node -> isReadable(actor, node))
                .filter(node -> !isTrashed(node))
                .orElseThrow(() -> missing(path.toString()));
    }

    boolean isVisible(Actor actor, ContentNode node) {
        return isReadable(actor, node) && !node.mixins().contains("mgnl:deleted");
    }

    private boolean isReadable(Actor actor, ContentNode node) {
        return guard.may(actor, Permission.READ, node.path());
    }

    /** What lies in the trash is gone for programs, with all below it. */
    private static boolean isTrashed(ContentNode node) {
        Optional<ContentNode> at = Optional.of(node);
        while (at.isPresent()) {
            if (at.get().mixins().contains("mgnl:deleted")) {
                return true;
            }
            at = at.get().parent();
        }
        return false;
    }

    static HttpException missing(String what) {
        return new HttpException(404, "no node " + what);
    }
}
