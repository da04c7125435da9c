package quartier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quartier.content.ContentNode;
import quartier.content.ContentStore;
import quartier.content.NodeData;
import quartier.content.Snapshot;
import quartier.content.Versions;
import quartier.definition.ContentType;
import quartier.editing.PublishedVersions;
import quartier.module.Registry;
import quartier.publishing.Released;

/** What a new public instance is filled with: items as they were last published. */
final class ReleasedContent implements Released {
    private final Supplier<Registry> registry;
    private final PublishedVersions published;

    ReleasedContent(ContentStore store, Supplier<Registry> registry, Clock clock) {
        this.registry = registry;
        this.published = new PublishedVersions(new Versions(store, clock));
    }

    @Override
    public List<String> workspaces(Snapshot author) {
        List<String> workspaces = new ArrayList<>(List.of("dam"));
        registry.get().contentTypes().values().stream()
                .map(ContentType::workspace)
                .forEach(workspaces::add);
        workspaces.add("website");
        return workspaces.stream()
                .distinct()
                .filter(author.workspaces()::contains)
                .toList();
    }

    @Override
    public Optional<NodeData> version(ContentNode item) {
        return published.of(item);
    }
}
