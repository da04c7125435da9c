package quartier.site.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.DateText;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.content.Snapshot;
import quartier.definition.RestEndpoint;

/** Writes nodes in the JSON shape of delivery version 2: {@code @name}, {@code @path}, …, properties, children, {@code @nodes}. */
final class NodeJson {
    /** "All" levels of references end here, so that circles end even where repetition is asked for. */
    private static final int ALL_LEVELS = 8;

    /** Behind this number references are no longer followed: they could multiply without end. */
    private static final int MOST_NODES = 10_000;

    private final JsonGenerator json;
    private final RestEndpoint endpoint;
    private final References targets;
    private final LanguageChoice languages;
    private final LinkWriter links;
    private final Predicate<ContentPath> readable;
    private final Set<String> open = new HashSet<>();
    private int written;

    NodeJson(
            JsonGenerator json,
            RestEndpoint endpoint,
            Snapshot snapshot,
            LanguageChoice languages,
            LinkWriter links,
            Predicate<ContentPath> readable) {
        this.json = json;
        this.endpoint = endpoint;
        this.targets = new References(snapshot, readable);
        this.languages = languages;
        this.links = links;
        this.readable = readable;
    }

    void node(ContentNode node) throws IOException {
        int references = endpoint.referenceDepth();
        int levels = references < 0 ? ALL_LEVELS : Math.min(references, ALL_LEVELS);
        node(node, Optional.empty(), endpoint.depth(), levels);
    }

    private void node(ContentNode node, Optional<String> link, int depth, int references) throws IOException {
        written++;
        json.writeStartObject();
        json.writeStringField("@name", node.name());
        json.writeStringField("@path", node.path().path());
        json.writeStringField("@id", node.id());
        json.writeStringField("@nodeType", node.primaryType());
        if (link.isPresent()) {
            json.writeStringField("@link", link.get());
        }
        boolean opened = open.add(node.id());
        List<ContentNode> children = depth == 0
                ? List.of()
                : node.children().stream().filter(this::isShownChild).toList();
        Set<String> taken = children.stream().map(ContentNode::name).collect(Collectors.toSet());
        properties(node, taken, references);
        for (ContentNode child : children) {
            json.writeFieldName(child.name());
            node(child, Optional.empty(), depth - 1, references);
        }
        json.writeArrayFieldStart("@nodes");
        for (ContentNode child : children) {
            json.writeString(child.name());
        }
        json.writeEndArray();
        if (opened) {
            open.remove(node.id());
        }
        json.writeEndObject();
    }

    private boolean isShownChild(ContentNode child) {
        return readable.test(child.path())
                && !child.isType("mgnl:deleted")
                && endpoint.childNodeTypes().stream().anyMatch(type -> is(child, type));
    }

    boolean is(ContentNode node, String type) {
        return endpoint.strict() ? node.primaryType().equals(type) : node.isType(type);
    }

    /** @param taken names of children, which stand under these names instead of properties */
    private void properties(ContentNode node, Set<String> taken, int references) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (Property property : node.properties()) {
            String bare = languages.bare(property.name());
            String name = languages.all() ? property.name() : bare;
            if (isShown(property, bare) && !taken.contains(name)) {
                names.add(name);
            }
        }
        for (String name : names) {
            Optional<Property> property = languages.property(node, name);
            if (property.isPresent()) {
                property(node, property.get().named(name), references);
            }
        }
    }

    /** @param bare the property's name without a language */
    private boolean isShown(Property property, String bare) {
        String name = property.name();
        boolean system = name.startsWith("jcr:") || name.startsWith("mgnl:");
        if (property.type() == PropertyType.BINARY) {
            return false;
        }
        if (system) {
            return endpoint.includeSystemProperties()
                    || endpoint.systemProperties().contains(name);
        }
        return !name.startsWith("quartier:")
                && (endpoint.properties().isEmpty()
                        || endpoint.properties().contains(bare)
                        || endpoint.properties().contains(name));
    }

    private void property(ContentNode node, Property property, int references) throws IOException {
        Optional<RestEndpoint.Resolver> resolver = endpoint.references().stream()
                .filter(rule ->
                        rule.speaksOf(property.name()) && (rule.nodeType().isEmpty() || node.isType(rule.nodeType())))
                .map(RestEndpoint.ReferenceRule::resolver)
                .findFirst();
        json.writeFieldName(property.name());
        if (property.multiple()) {
            json.writeStartArray();
        }
        for (Object value : property.values()) {
            value(value, property.type(), resolver, references);
        }
        if (property.multiple()) {
            json.writeEndArray();
        }
    }

    private void value(Object value, PropertyType type, Optional<RestEndpoint.Resolver> resolver, int references)
            throws IOException {
        if (resolver.isPresent() && references != 0 && reference(value.toString(), resolver.get(), references)) {
            return;
        }
        switch (type) {
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case LONG -> json.writeNumber((Long) value);
            case DOUBLE -> json.writeNumber((Double) value);
            case DECIMAL -> json.writeNumber((BigDecimal) value);
            case DATE -> json.writeString(DateText.of((OffsetDateTime) value));
            default -> json.writeString(output(value.toString()));
        }
    }

    /** Writes what a reference points to; false when it points to nothing readable, so that the raw value stays. */
    private boolean reference(String value, RestEndpoint.Resolver resolver, int references) throws IOException {
        return switch (resolver) {
            case RestEndpoint.Resolver.Node wanted -> {
                Optional<ContentNode> target = wanted.targetProperty().isEmpty()
                        ? targets.find(value, wanted.workspace())
                        : targets.find(value, wanted.workspace(), wanted.targetProperty());
                yield target.isPresent() && node(target.get(), wanted, references);
            }
            case RestEndpoint.Resolver.Asset wanted -> {
                String id = value.startsWith("jcr:") ? value.substring("jcr:".length()) : value;
                Optional<ContentNode> asset = targets.find(id, "dam");
                yield asset.isPresent() && asset(asset.get(), wanted);
            }
            case RestEndpoint.Resolver.Links wanted -> {
                json.writeString(output(links.inText(value, wanted.absolute())));
                yield true;
            }
            case RestEndpoint.Resolver.Unknown unknown -> false;
        };
    }

    private boolean node(ContentNode target, RestEndpoint.Resolver.Node wanted, int references) throws IOException {
        Optional<String> link = wanted.generateLink() ? links.to(target) : Optional.empty();
        if (!wanted.expand()) {
            if (link.isPresent()) {
                json.writeString(link.get());
            }
            return link.isPresent();
        }
        if (open.contains(target.id()) && !endpoint.referenceRepeat() || written > MOST_NODES) {
            json.writeStartObject();
            json.writeStringField("@id", target.id());
            json.writeEndObject();
        } else {
            node(target, link, endpoint.depth(), references - 1);
        }
        return true;
    }

    private boolean asset(ContentNode asset, RestEndpoint.Resolver.Asset wanted) throws IOException {
        if (wanted.expand()) {
            AssetJson.write(json, asset, links, wanted.renditions());
        } else if (wanted.generateLink()) {
            json.writeString(links.toAsset(asset));
        }
        return wanted.expand() || wanted.generateLink();
    }

    private String output(String text) {
        return endpoint.encodeOutput() ? escaped(text) : text;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
