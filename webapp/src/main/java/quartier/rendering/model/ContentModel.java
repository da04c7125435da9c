package quartier.rendering.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNodeModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;

/**
 * Magnolia's content map: properties, then child nodes, then {@code @} names; texts escaped, localised, with links. As a
 * text it is its name, which is what scripts mean when they compare two; {@code ?parent} and {@code ?children} work too.
 */
public final class ContentModel implements TemplateHashModelEx, TemplateNodeModel, TemplateScalarModel {
    private static final List<String> SPECIAL =
            List.of("@name", "@path", "@handle", "@id", "@uuid", "@depth", "@nodeType");

    private final Scope scope;
    private final ContentNode node;
    private final Flavour flavour;
    private final boolean inherited;
    private final Map<String, Object> added;

    public ContentModel(Scope scope, ContentNode node, Flavour flavour, boolean inherited) {
        this(scope, node, flavour, inherited, Map.of());
    }

    private ContentModel(Scope scope, ContentNode node, Flavour flavour, boolean inherited, Map<String, Object> added) {
        this.scope = scope;
        this.node = node;
        this.flavour = flavour;
        this.inherited = inherited;
        this.added = added;
    }

    public ContentNode node() {
        return node;
    }

    Scope scope() {
        return scope;
    }

    public Flavour flavour() {
        return flavour;
    }

    /** Whether the node comes from an ancestor page. */
    public boolean isInherited() {
        return inherited;
    }

    /** Another node, shown like this one. */
    public ContentModel of(ContentNode other) {
        return new ContentModel(scope, other, flavour, inherited);
    }

    /** This node, shown otherwise. */
    public ContentModel with(Flavour other) {
        return new ContentModel(scope, node, other, inherited, added);
    }

    /** This node with values that it does not hold, such as the excerpt of a hit. */
    public ContentModel with(Map<String, Object> values) {
        return new ContentModel(scope, node, flavour, inherited, values);
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        boolean entered = scope.deadline().enter();
        try {
            return value(key);
        } finally {
            scope.deadline().exit(entered);
        }
    }

    /** The name; of the nameless root its path, because a text without letters would count as "no content". */
    @Override
    public String getAsString() {
        return node.path().depth() == 0 ? node.path().path() : node.name();
    }

    @Override
    public @Nullable TemplateNodeModel getParentNode() {
        return node.parent().map(this::of).orElse(null);
    }

    @Override
    public TemplateSequenceModel getChildNodes() {
        return new ListModel(node.children().stream().map(this::of).toList(), scope.models());
    }

    @Override
    public String getNodeName() {
        return node.name();
    }

    @Override
    public String getNodeType() {
        return node.primaryType();
    }

    @Override
    public @Nullable String getNodeNamespace() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public int size() {
        return names().size();
    }

    @Override
    public TemplateCollectionModel keys() {
        return new Collected(new ListModel(names(), scope.models()));
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
        List<Object> values = new ArrayList<>();
        for (String name : names()) {
            TemplateModel value = get(name);
            values.add(value == null ? "" : value);
        }
        return new Collected(new ListModel(values, scope.models()));
    }

    private List<String> names() {
        boolean entered = scope.deadline().enter();
        try {
            TreeSet<String> names = new TreeSet<>();
            node.properties().stream()
                    .map(Property::name)
                    .filter(name -> !name.startsWith("jcr:"))
                    .forEach(names::add);
            names.addAll(SPECIAL);
            return List.copyOf(names);
        } finally {
            scope.deadline().exit(entered);
        }
    }

    /** Magnolia's apps store the name of an item as {@code jcrName} too; here it is only the name. */
    private @Nullable TemplateModel value(String key) throws TemplateModelException {
        if (key.startsWith("@")) {
            return scope.models().wrap(special(key));
        }
        Optional<Property> property = property(key);
        if (property.isPresent()) {
            return model(property.get(), key);
        }
        Optional<ContentNode> child = flavour.localized() ? scope.language().child(node, key) : node.child(key);
        if (child.isPresent()) {
            return of(child.get());
        }
        if (added.containsKey(key)) {
            return scope.models().wrap(added.get(key));
        }
        return key.equals("jcrName") ? text(node.name(), key) : method(key);
    }

    /** The property of that name, in the language where the map is localised. */
    Optional<Property> property(String name) {
        return flavour.localized() ? scope.language().property(node, name) : node.property(name);
    }

    /** The property itself, which says what it is and prints as its value; null when there is none. */
    public @Nullable TemplateModel propertyModel(String name) {
        return property(name).map(found -> PropertyModel.of(this, found)).orElse(null);
    }

    /** A property's first value as this map shows texts. */
    TemplateModel text(Property property) {
        String text = property.text();
        return property.type() == PropertyType.STRING
                ? text(scope.patterns().replaced(text), property.name())
                : new SimpleScalar(text);
    }

    private @Nullable Object special(String key) {
        return switch (key) {
            case "@name" -> node.name();
            case "@path", "@handle" -> node.path().path();
            case "@id", "@uuid", "@UUID" -> node.id();
            case "@depth", "@level" -> node.path().depth();
            case "@nodeType" -> new NodeTypeModel(node, node.primaryType(), scope);
            default -> null;
        };
    }

    private @Nullable TemplateModel model(Property property, String key) throws TemplateModelException {
        if (property.type() == PropertyType.BINARY) {
            return null;
        }
        if (!property.multiple()) {
            return single(property.values().getFirst(), key);
        }
        List<TemplateModel> models = new ArrayList<>(property.values().size());
        for (Object value : property.values()) {
            TemplateModel model = single(value, key);
            if (model != null) {
                models.add(model);
            }
        }
        return new ListModel(models, scope.models());
    }

    private @Nullable TemplateModel single(Object value, String key) throws TemplateModelException {
        return switch (value) {
            case String text -> text(scope.patterns().replaced(text), key);
            case OffsetDateTime date -> scope.models().wrap(date);
            default -> scope.models().wrap(value);
        };
    }

    private TemplateModel text(String text, String key) {
        String html = switch (flavour.escaping()) {
            case ESCAPED -> HtmlText.escape(text);
            case DECODED -> text;
            case DECLARED -> scope.richText().html(node, key, text);
        };
        return scope.escaping() ? new Markup(html) : new SimpleScalar(html);
    }

    /** The few methods of Magnolia's class that scripts call. */
    private @Nullable TemplateModel method(String key) {
        return switch (key) {
            case "getJCRNode" -> (TemplateMethodModelEx) arguments -> new NodeModel(this);
            case "get" -> (TemplateMethodModelEx) arguments -> get(new Arguments(arguments, scope).text(0));
            case "containsKey" ->
                (TemplateMethodModelEx) arguments -> names().contains(new Arguments(arguments, scope).text(0));
            default -> null;
        };
    }
}
