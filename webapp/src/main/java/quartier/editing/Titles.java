package quartier.editing;

import java.util.List;
import java.util.function.Function;
import quartier.content.ContentNode;
import quartier.definition.ContentType;
import quartier.module.Registry;

/** What people call an item: the property that its content type names, else {@code title}, else its name. */
public final class Titles {
    private Titles() {}

    public static String of(ContentNode node, Registry registry) {
        String title = of(node.path().workspace(), node.primaryType(), registry, node::text);
        return title.isEmpty() ? node.name() : title;
    }

    /** The title among the properties of an item that need not exist yet; empty when there is none. */
    public static String of(String workspace, String nodeType, Registry registry, Function<String, String> text) {
        String named = registry.contentTypeOf(workspace, nodeType)
                .map(ContentType::capabilities)
                .map(capabilities -> capabilities.title())
                .orElse("");
        for (String property : List.of(named, "title", "name")) {
            if (!property.isEmpty() && !text.apply(property).isBlank()) {
                return text.apply(property);
            }
        }
        return "";
    }
}
