package quartier.content.bootstrap;

import java.util.List;
import java.util.Map;
import quartier.content.ContentPath;
import quartier.content.Snapshot;

/** What somebody who knows more than the format says about content before an import stores it. */
@FunctionalInterface
public interface Acceptance {
    /** Takes everything that the format allows. */
    Acceptance OF_ALL = (after, imported) -> List.of();

    /**
     * What is wrong with it.
     *
     * @param after the content as it would be
     * @param imported the trees that the import puts there
     */
    List<Objection> objections(Snapshot after, List<ContentPath> imported);

    /**
     * What an import leaves as it is in the store, whatever files hold of it, with the reason.
     *
     * @param trees what the files hold
     */
    default Map<ContentPath, String> kept(List<ContentPath> trees) {
        return Map.of();
    }

    /**
     * Something that is wrong.
     *
     * @param blocking whether nothing may be stored because of it
     */
    record Objection(ContentPath path, String message, boolean blocking) {}
}
