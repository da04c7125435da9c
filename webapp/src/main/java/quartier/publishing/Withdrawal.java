package quartier.publishing;

import quartier.content.ContentPath;

/**
 * The wish to take an item off every target.
 *
 * @param id its identifier, needed only when it is already gone from author; may be empty
 */
public record Withdrawal(ContentPath path, String id, Publication.Reason reason) {
    public static Withdrawal of(ContentPath path) {
        return new Withdrawal(path, "", Publication.Reason.NONE);
    }
}
