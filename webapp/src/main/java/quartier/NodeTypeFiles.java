package quartier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentStore;
import quartier.content.TypeFault;
import quartier.definition.ContentType;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.Registry;
import quartier.module.ResourceTree;

/** The files in which modules define node types of their own, as content types name them. */
final class NodeTypeFiles {
    private static final int LARGEST = 200_000;

    private final Registry registry;

    NodeTypeFiles(Registry registry) {
        this.registry = registry;
    }

    /** What is wrong with them, found by trying them out. */
    List<Problem> problems() {
        List<ContentType> defined = registry.contentTypes().values().stream()
                .filter(type -> !type.typing().definition().isEmpty())
                .toList();
        if (defined.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        try (ContentStore trial = ContentStore.inMemory()) {
            defined.forEach(type -> problems.addAll(register(type, trial)));
        }
        return problems;
    }

    /** Registers the namespaces and the node types that the content type names. */
    List<Problem> register(ContentType type, ContentStore store) {
        String path = type.typing().definition();
        if (type.autoCreate() || !path.isEmpty()) {
            type.namespaces().forEach(store::ensureNamespace);
        }
        if (path.isEmpty()) {
            return List.of();
        }
        Optional<ResourceTree.Resource> file = registry.resources().find(path.startsWith("/") ? path : "/" + path);
        if (file.isEmpty()) {
            return List.of(Problem.error(
                    type.origin(),
                    "content type '" + type.name() + "' needs the file '" + path + "', which is not there"));
        }
        if (file.get().length() > LARGEST) {
            return List.of(problem(file.get(), new TypeFault(1, "more than " + LARGEST + " bytes of node types")));
        }
        return store.defineNodeTypes(file.get().text()).stream()
                .map(fault -> problem(file.get(), fault))
                .toList();
    }

    private static Problem problem(ResourceTree.Resource file, TypeFault fault) {
        return Problem.error(new Origin(file.module(), file.file(), fault.line(), 1), fault.message());
    }
}
