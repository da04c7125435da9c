package quartier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import quartier.content.Snapshot;
import quartier.definition.ContentType;
import quartier.module.Registry;

/** The workspaces of a store that hold content for visitors: what is published at first, and exported. */
final class ContentWorkspaces {
    /** Accounts, settings, leftovers of Magnolia and notes of this runtime: nothing that visitors ask for. */
    private static final Set<String> OF_THE_AUTHOR = Set.of(
            "users",
            "usergroups",
            "userroles",
            "config",
            "keystore",
            "messages",
            "tasks",
            "profiles",
            "imaging",
            "resources",
            "templates",
            "scripts",
            "mgnlVersion",
            "mgnlSystem",
            "withdrawn",
            "publishing",
            "drafts",
            "agenda");

    private ContentWorkspaces() {}

    /** What others refer to first, pages last. */
    static List<String> of(Registry registry, Snapshot snapshot) {
        Set<String> workspaces = new LinkedHashSet<>(List.of("dam"));
        registry.contentTypes().values().stream().map(ContentType::workspace).forEach(workspaces::add);
        snapshot.workspaces().stream()
                .filter(workspace -> !OF_THE_AUTHOR.contains(workspace))
                .sorted()
                .forEach(workspaces::add);
        workspaces.remove("website");
        workspaces.add("website");
        workspaces.retainAll(snapshot.workspaces());
        return List.copyOf(workspaces);
    }
}
