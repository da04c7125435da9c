package quartier.publishing;

import java.util.List;
import quartier.content.ContentNode;
import quartier.content.Snapshot;

/** Knows where visitors find an item, so that its addresses can be remembered when it is withdrawn. */
@FunctionalInterface
public interface PublicAddresses {
    /** For targets that answer by the place in the content alone. */
    PublicAddresses NONE = (item, before) -> List.of();

    /** The item's addresses, one per language it is shown in; empty when it has none. */
    List<String> of(ContentNode item, Snapshot before);
}
