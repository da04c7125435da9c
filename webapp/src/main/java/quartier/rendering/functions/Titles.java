package quartier.rendering.functions;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.ContentType;
import quartier.rendering.model.Scope;

/** What a page or item is called. */
final class Titles {
    private static final List<String> USUAL = List.of("navigationTitle", "title", "name", "label");

    private Titles() {}

    /** The property that the content type names, else one of the usual ones, else the node's name; not escaped. */
    static String of(Scope scope, ContentNode node) {
        Optional<String> declared = scope.registry()
                .contentTypeOf(node.path().workspace(), node.primaryType())
                .map(ContentType::capabilities)
                .map(capabilities -> capabilities.title())
                .filter(name -> !name.isEmpty())
                .flatMap(name -> text(scope, node, name));
        return declared.or(() -> USUAL.stream()
                        .flatMap(name -> text(scope, node, name).stream())
                        .findFirst())
                .orElse(node.name());
    }

    private static Optional<String> text(Scope scope, ContentNode node, String name) {
        return scope.language().property(node, name).map(Property::text).filter(text -> !text.isEmpty());
    }
}
