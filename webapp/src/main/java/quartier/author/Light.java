package quartier.author;

import quartier.content.ContentNode;
import quartier.editing.Moments;
import quartier.editing.PublicationStatus;
import quartier.editing.ReviewState;
import quartier.rendering.view.ViewMessages;

/**
 * The state of a page or item as people see it: a shape and words, not colour alone.
 *
 * @param status name for the style sheet
 */
public record Light(String status, String label) {
    public static Light of(ContentNode node, ViewMessages texts) {
        String status = status(node);
        return status.equals("planned")
                ? new Light(
                        status,
                        texts.text(
                                "light.plannedFor",
                                ReviewState.plannedFor(node)
                                        .map(Moments::german)
                                        .orElse("")))
                : new Light(status, texts.text("light." + status));
    }

    /** {@code deleted}, {@code handed}, {@code sent-back}, {@code planned}, {@code published}, {@code changed} or {@code draft}. */
    public static String status(ContentNode node) {
        if (node.isType("mgnl:deleted")) {
            return "deleted";
        }
        return switch (ReviewState.of(node).step()) {
            case HANDED_IN -> "handed";
            case SENT_BACK -> "sent-back";
            case PLANNED -> "planned";
            case DRAFT ->
                switch (PublicationStatus.of(node)) {
                    case PUBLISHED -> "published";
                    case CHANGED -> "changed";
                    case NOT_PUBLISHED -> "draft";
                };
        };
    }
}
