package quartier.editing;

import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.NodeData;
import quartier.content.Versions;

/**
 * Items as they were when they were published, whatever has been drafted since. Newer versions may be
 * drafts (they are kept before a replacement or a restore too), so the one that was published is noted on
 * the item; where it is not known any more, there is none, rather than a draft.
 */
public final class PublishedVersions {
    /** Property with the name of the version that was published last. */
    public static final String VERSION = "mgnl:lastActivatedVersion";

    private final Versions versions;

    public PublishedVersions(Versions versions) {
        this.versions = versions;
    }

    /** The item with its parts as visitors see it; empty when they do not. */
    public Optional<NodeData> of(ContentNode item) {
        return switch (PublicationStatus.of(item)) {
            case NOT_PUBLISHED -> Optional.empty();
            case PUBLISHED -> Optional.of(NodeData.of(item, Units::isPart));
            case CHANGED ->
                item.isType("mgnl:folder")
                        ? Optional.of(NodeData.of(item, Units::isPart))
                        : versions.read(item.id(), item.text(VERSION)).map(state -> state.named(item.name()));
        };
    }
}
