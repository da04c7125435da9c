package quartier.author.form;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.definition.App;
import quartier.definition.Field;
import quartier.definition.Source;
import quartier.module.Registry;

/** What can be chosen in a field, and how a chosen node is called. */
public final class Choices {
    private static final int MOST = 500;
    private final Snapshot snapshot;
    private final Registry registry;

    public Choices(Snapshot snapshot, Registry registry) {
        this.snapshot = snapshot;
        this.registry = registry;
    }

    /**
     * One option; {@code value} is what is stored.
     *
     * @param icon address of a picture; empty for none
     */
    public record Choice(String value, String label, String icon) {}

    List<Choice> of(Field field, Field.Options options, Labels labels) {
        return switch (options) {
            case Field.Options.Fixed fixed -> {
                List<Choice> all = new ArrayList<>(fixed.options().stream()
                        .map(option -> new Choice(option.value(), labels.option(field, option), option.icon()))
                        .toList());
                if (fixed.sorted()) {
                    all.sort(Comparator.comparing(Choice::label, Collator.getInstance(Locale.GERMAN)));
                }
                yield all;
            }
            case Field.Options.Nodes nodes ->
                nodes(nodes.source()).stream()
                        .map(node -> new Choice(value(node, nodes.valueProperty()), title(node, nodes.source()), ""))
                        .sorted(
                                nodes.source().order().isEmpty()
                                        ? Comparator.comparing(Choice::label, Collator.getInstance(Locale.GERMAN))
                                        : (one, other) -> 0)
                        .toList();
            case Field.Options.Unavailable none -> List.of();
        };
    }

    /** What is stored for a node; its identifier where it does not have the property that is asked for. */
    public static String value(ContentNode node, String property) {
        String value = switch (property) {
            case "", "jcr:uuid", "@id", "@uuid" -> node.id();
            case "@path", "jcrPath" -> node.path().path();
            case "@name", "jcrName" -> node.name();
            default -> node.text(property);
        };
        return value.isEmpty() ? node.id() : value;
    }

    /** All nodes of a source, at most some hundreds, in its order. */
    public List<ContentNode> nodes(Source source) {
        List<ContentNode> found = new ArrayList<>();
        root(source).ifPresent(root -> collect(root, types(source), found));
        return source.order().isEmpty() ? found : new NodeOrder().sorted(found, source.order());
    }

    private Optional<ContentNode> root(Source source) {
        String workspace = source.contentType()
                .flatMap(registry::contentType)
                .map(type -> type.workspace())
                .orElse(source.workspace());
        if (workspace.isEmpty()) {
            return Optional.empty();
        }
        String root = source.rootPath().isEmpty() ? "/" : source.rootPath();
        return snapshot.node(ContentPath.of(workspace, root));
    }

    private List<String> types(Source source) {
        return source.contentType()
                .flatMap(registry::contentType)
                .map(type -> List.of(type.nodeType()))
                .orElse(source.nodeTypes());
    }

    private void collect(ContentNode parent, List<String> types, List<ContentNode> found) {
        for (ContentNode child : parent.children()) {
            boolean folder = child.isType("mgnl:folder");
            if (found.size() < MOST && !child.isType("mgnl:deleted")) {
                boolean wanted = types.isEmpty()
                        ? !folder && child.isType("mgnl:content")
                        : types.stream().anyMatch(child::isType);
                if (wanted && !folder) {
                    found.add(child);
                }
                if (folder || child.isType("mgnl:content")) {
                    collect(child, types, found);
                }
            }
        }
    }

    /** What a source says nodes are called by, else the usual. */
    public String title(ContentNode node, Source source) {
        String label = switch (source.labelProperty()) {
            case "" -> "";
            case "jcrName" -> node.name();
            default -> node.text(source.labelProperty());
        };
        return label.isEmpty() ? title(node) : label;
    }

    /** How people call that node: its title by its type, the usual title properties, its name. */
    public String title(ContentNode node) {
        String workspace = node.path().workspace();
        String byType = registry.contentTypeOf(workspace, node.primaryType())
                .map(type -> type.capabilities().title())
                .filter(name -> !name.isEmpty())
                .map(node::text)
                .orElse("");
        if (!byType.isEmpty()) {
            return byType;
        }
        for (String name : List.of("title", "titel", "name")) {
            if (!node.text(name).isEmpty()) {
                return node.text(name);
            }
        }
        return node.path().isRoot() ? workspace : node.name();
    }

    /** Where the targets of a link are: where its field says, else where the app that it names has its items. */
    public Source source(Field.Link link) {
        Source own = link.source();
        if (!own.workspace().isEmpty() || own.contentType().isPresent()) {
            return own;
        }
        return registry.app(link.app())
                .flatMap(App::browser)
                .map(App.Browser::source)
                .orElseGet(() -> new Source("website", own.rootPath(), List.of(), "", Optional.empty()));
    }

    /** The node that a stored reference means. */
    public Optional<ContentNode> target(Field.Link link, String stored) {
        String workspace = switch (link.target()) {
            case PAGE -> "website";
            case ASSET -> "dam";
            case ITEM, RESOURCE -> source(link).workspace();
        };
        return target(stored, workspace);
    }

    private Optional<ContentNode> target(String stored, String workspace) {
        if (stored.startsWith("/")) {
            try {
                return workspace.isEmpty() ? Optional.empty() : snapshot.node(ContentPath.of(workspace, stored));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        String id = stored.substring(stored.indexOf(':') + 1);
        return id.isEmpty() || id.length() > 64 ? Optional.empty() : snapshot.byId(id);
    }

    /** What is stored for a node. */
    public static String reference(Field.Reference kind, ContentNode node) {
        return switch (kind) {
            case ID -> node.id();
            case PATH -> node.path().path();
            case ASSET_KEY -> "jcr:" + node.id();
            case WORKSPACE_AND_ID -> node.path().workspace() + ":" + node.id();
        };
    }

    boolean accepts(Field field, Value.Texts typed) {
        return switch (field) {
            case Field.Select select
            when select.options() instanceof Field.Options.Fixed fixed ->
                select.textInputAllowed()
                        || typed.values().stream()
                                .allMatch(value -> fixed.options().stream()
                                        .anyMatch(option -> option.value().equals(value)));
            case Field.Select select
            when select.options() instanceof Field.Options.Nodes nodes
                    && nodes.valueProperty().isEmpty() ->
                typed.values().stream().allMatch(id -> snapshot.byId(id).isPresent());
            case Field.Link link
            when link.target() == Field.Target.RESOURCE ->
                link.textInputAllowed()
                        || registry.resources().find(typed.first()).isPresent();
            case Field.Link link when !link.property().isEmpty() -> true;
            case Field.Link link ->
                link.textInputAllowed() && isOutside(typed.first())
                        || target(link, typed.first()).isPresent();
            default -> true;
        };
    }

    private static boolean isOutside(String text) {
        return text.matches("(?i)(https?://|mailto:|tel:|#|/).*");
    }
}
