package quartier.rendering.model;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.PropertyType;

/** A JCR property as scripts read it; its texts are shown as its node shows them. As a text it is its value. */
public class PropertyModel extends ObjectModel<PropertyModel.Held> implements TemplateScalarModel {
    /** JCR's number of each type. */
    private static final List<PropertyType> TYPES = List.of(
            PropertyType.STRING,
            PropertyType.BINARY,
            PropertyType.LONG,
            PropertyType.DOUBLE,
            PropertyType.DATE,
            PropertyType.BOOLEAN,
            PropertyType.NAME,
            PropertyType.PATH,
            PropertyType.REFERENCE,
            PropertyType.WEAKREFERENCE,
            PropertyType.URI,
            PropertyType.DECIMAL);

    private static final Members<Held> VALUE = value();
    private static final Members<Held> MEMBERS = value().method("getName", (self, a) -> self.property.name())
            .method("getPath", (self, a) -> self.path().path())
            .method("getParent", (self, a) -> new NodeModel(self.content))
            .method("getSession", (self, a) -> new NodeModel(self.content).get("session"))
            .method(
                    "getNode",
                    (self, a) ->
                            NodeModel.of(self.content, self.referred(a.scope()).orElse(null)))
            .method("isNode", (self, a) -> false)
            .method("isMultiple", (self, a) -> self.property.multiple())
            .method("getLength", (self, a) -> self.property.text().length())
            .method("getValue", (self, a) -> new PropertyModel(self, VALUE))
            .method(
                    "getValues",
                    (self, a) -> self.single().stream()
                            .map(value -> new PropertyModel(value, VALUE))
                            .toList());

    private PropertyModel(Held held, Members<Held> members) {
        super(held, members, held.content.scope());
    }

    static PropertyModel of(ContentModel content, Property property) {
        Held held = new Held(content, property);
        return property.type() == PropertyType.BOOLEAN ? new Flag(held) : new PropertyModel(held, MEMBERS);
    }

    /** A flag, which scripts also ask without {@code getBoolean()}. */
    private static final class Flag extends PropertyModel implements TemplateBooleanModel {
        Flag(Held held) {
            super(held, MEMBERS);
        }

        @Override
        public boolean getAsBoolean() {
            return self().property().text().equals("true");
        }
    }

    /** A property and the node that shows it. */
    record Held(ContentModel content, Property property) {
        Optional<Object> first() {
            return property.values().stream().findFirst();
        }

        ContentPath path() {
            return content.node().path().child(property.name());
        }

        Number number() {
            String text = property.text();
            boolean written = text.matches("-?\\d{1,15}(\\.\\d{1,15})?");
            return first().orElse("") instanceof Number number ? number : written ? new BigDecimal(text) : 0;
        }

        List<Held> single() {
            return property.values().stream()
                    .map(value ->
                            new Held(content, new Property(property.name(), property.type(), false, List.of(value))))
                    .toList();
        }

        /** The node whose identifier or path the property holds. */
        Optional<ContentNode> referred(Scope scope) {
            String text = property.text();
            return scope.snapshot()
                    .byId(text.replaceFirst("^jcr:", ""))
                    .or(() -> ContentPath.parse(path().workspace() + ":" + text).flatMap(scope.snapshot()::node));
        }
    }

    @Override
    public @Nullable String getAsString() throws TemplateModelException {
        return Arguments.textOf(self().content.text(self().property));
    }

    private static Members<Held> value() {
        return new Members<Held>()
                .method("getString", (self, a) -> self.content.text(self.property))
                .method("getLong", (self, a) -> self.number().longValue())
                .method("getDouble", (self, a) -> self.number().doubleValue())
                .method("getDecimal", (self, a) -> self.number())
                .method("getBoolean", (self, a) -> self.property.text().equals("true"))
                .method("getDate", (self, a) -> self.first().orElse(null))
                .method("getType", (self, a) -> TYPES.indexOf(self.property.type()) + 1);
    }
}
