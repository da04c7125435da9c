package quartier.publishing;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Property;

/** What a target remembers of an item beside what is published: hidden properties, given anew whenever it arrives. */
@FunctionalInterface
public interface Remembered {
    /** Nothing. */
    Remembered NOTHING = (before, after) -> List.of();

    /** @param before the item as visitors had it; empty when it is new to them */
    List<Property> of(Optional<ContentNode> before, ContentNode after);
}
