package quartier.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A content type.
 *
 * @param nodeType node type of its items
 * @param namespaces prefix to URI
 * @param capabilities what the type switches on in this runtime with its own key {@code quartier}
 */
public record ContentType(
        String name,
        String workspace,
        String rootPath,
        boolean autoCreate,
        Map<String, String> namespaces,
        String nodeType,
        Typing typing,
        List<ModelProperty> properties,
        List<SubModel> subModels,
        Capabilities capabilities,
        Origin origin) {

    /**
     * What the node type is made of when it is missing.
     *
     * @param definition path of a CND resource that defines node types; empty for none
     * @param superTypes what the type is a kind of; empty for {@code mgnl:content}
     * @param mixins mixins that every item has
     */
    public record Typing(String definition, List<String> superTypes, List<String> mixins) {
        public static final Typing FREE = new Typing("", List.of(), List.of());
    }

    /**
     * A property of the model.
     *
     * @param description help in the generated form; literal or message key
     * @param type {@code String}, {@code Boolean}, {@code Date}, {@code Decimal}, {@code Double}, {@code Long}, {@code
     *     richText}, {@code asset}, {@code reference:<type>} or the name of a sub model
     */
    public record ModelProperty(
            String name,
            String label,
            String description,
            String type,
            boolean required,
            boolean multiple,
            boolean i18n,
            List<String> defaultValue,
            List<Field.Option> options,
            Origin origin) {
        public Optional<String> referencedType() {
            return type.startsWith("reference:")
                    ? Optional.of(type.substring("reference:".length()))
                    : Optional.empty();
        }
    }

    /** A nested model. */
    public record SubModel(String name, String nodeType, List<ModelProperty> properties) {}
}
