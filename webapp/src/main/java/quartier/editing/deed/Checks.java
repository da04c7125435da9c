package quartier.editing.deed;

import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.editing.Moments;
import quartier.editing.Outcome;
import quartier.editing.ReviewState;
import quartier.editing.Revisions;
import quartier.editing.Units;

/** Questions that several deeds ask before they change anything; empty means go on. */
final class Checks {
    private Checks() {}

    static Optional<Outcome> exists(Edit edit, ContentPath path) {
        return edit.node(path).isPresent() ? Optional.empty() : Optional.of(new Outcome.Missing(path));
    }

    /** The node is there, not the root, not handed in and not in the trash. */
    static Optional<Outcome> changeable(Edit edit, ContentPath path) {
        Optional<ContentNode> node = edit.node(path);
        if (node.isEmpty()) {
            return Optional.of(new Outcome.Missing(path));
        }
        return path.isRoot() ? Optional.of(Outcome.Refused.because("editing.refused.root")) : unlocked(node.get());
    }

    static Optional<Outcome> unlocked(ContentNode node) {
        ReviewState review = ReviewState.of(node);
        if (review.step() == ReviewState.Step.HANDED_IN) {
            return Optional.of(Outcome.Refused.because("editing.refused.handedIn", review.who()));
        }
        if (review.step() == ReviewState.Step.PLANNED) {
            String when = ReviewState.plannedFor(node).map(Moments::german).orElse("");
            return Optional.of(Outcome.Refused.because("editing.refused.planned", when));
        }
        boolean trashed = Units.of(node).map(Checks::isTrashed).orElse(false);
        return trashed ? Optional.of(Outcome.Refused.because("editing.refused.trashed")) : Optional.empty();
    }

    static boolean isTrashed(ContentNode node) {
        return node.mixins().contains("mgnl:deleted");
    }

    static Optional<Outcome> unchanged(ContentNode node, String seenRevision) {
        String revision = Revisions.of(node);
        if (seenRevision.isEmpty() || seenRevision.equals(revision)) {
            return Optional.empty();
        }
        ContentNode dated = node.property("mgnl:lastModifiedBy").isPresent()
                ? node
                : Units.of(node).orElse(node);
        return Optional.of(
                new Outcome.Conflict(revision, dated.text("mgnl:lastModifiedBy"), dated.date("mgnl:lastModified")));
    }
}
