package quartier.content;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties that say who created, changed and published a node, and when. */
public final class Bookkeeping {
    /** Who created it. */
    public static final Set<String> CREATION = Set.of("mgnl:created", "mgnl:createdBy");

    /** What became of it on the public side. */
    public static final Set<String> PUBLICATION = Set.of(
            "mgnl:lastActivated",
            "mgnl:lastActivatedBy",
            "mgnl:lastActivatedVersion",
            "mgnl:lastActivatedVersionCreated",
            "mgnl:activationStatus");

    /** All of them. */
    public static final Set<String> ALL = Stream.of(
                    CREATION, PUBLICATION, Set.of("mgnl:lastModified", "mgnl:lastModifiedBy"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Bookkeeping() {}
}
