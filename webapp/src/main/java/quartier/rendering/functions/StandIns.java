package quartier.rendering.functions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.Lifecycle;
import quartier.rendering.model.Scope;

/** Whom an item is replaced by once its time is over; the page holds exactly until that changes. */
final class StandIns {
    private StandIns() {}

    /** The item itself, or whoever stands in for it by now; empty when nobody does. */
    static Optional<ContentNode> of(Scope scope, ContentNode item) {
        Instant now = scope.clock().instant();
        Set<ContentPath> seen = new HashSet<>();
        Optional<ContentNode> at = Optional.of(item);
        while (at.isPresent() && seen.add(at.get().path())) {
            ContentNode node = at.get();
            Optional<Lifecycle.Replacement> replacement = replacement(scope, node);
            Optional<Instant> over =
                    replacement.flatMap(each -> node.date(each.after())).map(OffsetDateTime::toInstant);
            if (over.isEmpty() || over.get().isAfter(now)) {
                over.ifPresent(scope.reads()::until);
                return at;
            }
            at = replacement.flatMap(each -> referred(scope, node.text(each.by())));
        }
        return Optional.empty();
    }

    private static Optional<Lifecycle.Replacement> replacement(Scope scope, ContentNode item) {
        return scope.registry()
                .contentTypeOf(item.path().workspace(), item.primaryType())
                .flatMap(type -> type.capabilities().lifecycle().replacement());
    }

    static Optional<ContentNode> referred(Scope scope, String id) {
        return scope.snapshot()
                .byId(id.startsWith("jcr:") ? id.substring("jcr:".length()) : id)
                .filter(node -> !NodeTree.isDeleted(node));
    }
}
