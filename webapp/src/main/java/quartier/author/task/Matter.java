package quartier.author.task;

import java.time.OffsetDateTime;
import quartier.content.ContentPath;

/**
 * Something about a page, an item or a file that may concern somebody at some time; whom and when is asked later.
 *
 * @param status of the unit, as {@link quartier.author.Light} names it
 * @param at when it happened or is due
 * @param by who did it; empty where nobody did
 */
record Matter(Kind kind, ContentPath path, String status, OffsetDateTime at, String by) {
    /** What it is about. */
    enum Kind {
        HANDED_IN,
        SENT_BACK,
        CHANGED,
        DRAFT,
        /** somebody has worked on it */
        EDITED,
        /** it went out without approval */
        HURRIED,
        /** the system has taken it off */
        TAKEN_OFF,
        /** it is published then */
        PLANNED,
        /** it is taken off then */
        ENDS,
        /** somebody should look then whether it is still true */
        REVIEW,
        /** a picture lacks what its definition or the law wants to know */
        PICTURE
    }
}
