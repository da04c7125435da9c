package quartier.author;

import java.util.Optional;
import quartier.content.ContentNode;
import quartier.editing.Moments;
import quartier.editing.PublicationStatus;
import quartier.editing.ReviewState;
import quartier.publishing.Pending;
import quartier.rendering.view.ViewMessages;

/**
 * The state of a page or item as people see it: a shape and words, not colour alone.
 *
 * @param status how far the editors are with it
 * @param arrival {@code sending} or {@code undelivered} while visitors do not have what was sent; else empty
 */
public record Light(String status, String arrival, String label) {
    public static Light of(ContentNode node, Underway underway, ViewMessages texts) {
        String status = status(node);
        Optional<Pending> pending = underway.of(node);
        String arrival = arrival(pending);
        String label = status.equals("planned")
                ? texts.text(
                        "light.plannedFor",
                        ReviewState.plannedFor(node).map(Moments::german).orElse(""))
                : texts.text("light." + status);
        if (arrival.isEmpty()) {
            return new Light(status, arrival, label);
        }
        String way = texts.text("light." + (pending.get().leaves() ? "off." : "") + arrival);
        return new Light(status, arrival, status.equals("published") ? way : label + ", " + way);
    }

    /** Name for the style sheet and for filters: what has not arrived counts as that, whatever else is true. */
    public String shape() {
        return arrival.isEmpty() ? status : arrival;
    }

    /** The same without words. */
    public static String shape(ContentNode node, Underway underway) {
        String arrival = arrival(underway.of(node));
        return arrival.isEmpty() ? status(node) : arrival;
    }

    private static String arrival(Optional<Pending> pending) {
        return pending.map(one -> one.refused() ? "undelivered" : "sending").orElse("");
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
