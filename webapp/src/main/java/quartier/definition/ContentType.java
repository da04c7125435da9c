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
        List<ModelProperty> properties,
        List<SubModel> subModels,
        Capabilities capabilities,
        Origin origin) {

    /**
     * A property of the model.
     *
     * @param type {@code String}, {@code Boolean}, {@code Date}, {@code Decimal}, {@code Double}, {@code Long}, {@code
     *     richText}, {@code asset}, {@code reference:<type>} or the name of a sub model
     */
    public record ModelProperty(
            String name,
            String label,
            String type,
            boolean required,
            boolean multiple,
            boolean i18n,
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
