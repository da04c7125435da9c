package quartier.site.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.DateText;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.content.Snapshot;
import quartier.definition.RestEndpoint;
import quartier.definition.Site;
import quartier.rendering.Links;

/** Writes nodes in the JSON shape of delivery version 2: {@code @name}, {@code @path}, …, properties, children, {@code @nodes}. */
final class NodeJson {
    /** "All" levels of references end here, so that circles end even where repetition is asked for. */
    private static final int ALL_LEVELS = 8;

    private final JsonGenerator json;
    private final RestEndpoint endpoint;
    private final Snapshot snapshot;
    private final Languages languages;
    private final Links links;
    private final String theme;
    private final Predicate<ContentPath> readable;
    private final Set<String> open = new HashSet<>();

    /**
     * Which language the values are in.
     *
     * @param all whether all languages are shown with their suffixes
     */
    record Languages(String wanted, boolean all, Site.Languages site) {
        boolean isSuffix(String suffix) {
            return site.locales().stream().anyMatch(language -> language.name().equals(suffix));
        }
    }

    NodeJson(
            JsonGenerator json,
            RestEndpoint endpoint,
            Snapshot snapshot,
            Languages languages,
            Links links,
            String theme,
            Predicate<ContentPath> readable) {
        this.json = json;
        this.endpoint = endpoint;
        this.snapshot = snapshot;
        this.languages = languages;
        this.links = links;
        this.theme = theme;
        this.readable = readable;
    }

    void node(ContentNode node) throws IOException {
        int references = endpoint.referenceDepth();
        node(node, endpoint.depth(), references < 0 ? ALL_LEVELS : Math.min(references, ALL_LEVELS));
    }

    private void node(ContentNode node, int depth, int references) throws IOException {
        json.writeStartObject();
        json.writeStringField("@name", node.name());
        json.writeStringField("@path", node.path().path());
        json.writeStringField("@id", node.id());
        json.writeStringField("@nodeType", node.primaryType());
        open.add(node.id());
        properties(node, references);
        List<ContentNode> children = depth == 0
                ? List.of()
                : node.children().stream().filter(this::isShownChild).toList();
        for (ContentNode child : children) {
            json.writeFieldName(child.name());
            node(child, depth - 1, references);
        }
        json.writeArrayFieldStart("@nodes");
        for (ContentNode child : children) {
            json.writeString(child.name());
        }
        json.writeEndArray();
        open.remove(node.id());
        json.writeEndObject();
    }

    private boolean isShownChild(ContentNode child) {
        return readable.test(child.path()) && endpoint.childNodeTypes().stream().anyMatch(type -> is(child, type));
    }

    boolean is(ContentNode node, String type) {
        return endpoint.strict() ? node.primaryType().equals(type) : node.isType(type);
    }

    private void properties(ContentNode node, int references) throws IOException {
        Map<String, Property> shown = new java.util.LinkedHashMap<>();
        Map<String, Property> localised = new HashMap<>();
        for (Property property : node.properties()) {
            if (!isShown(property)) {
                continue;
            }
            int underscore = property.name().lastIndexOf('_');
            boolean suffixed = !languages.all()
                    && underscore > 0
                    && languages.isSuffix(property.name().substring(underscore + 1));
            if (!suffixed) {
                shown.put(property.name(), property);
            } else if (property.name().substring(underscore + 1).equals(languages.wanted())) {
                localised.put(property.name().substring(0, underscore), property);
            }
        }
        localised.forEach((name, property) -> shown.put(name, property.named(name)));
        for (Property property : shown.values()) {
            property(node, property, references);
        }
    }

    private boolean isShown(Property property) {
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
                && (endpoint.properties().isEmpty() || endpoint.properties().contains(name));
    }

    private void property(ContentNode node, Property property, int references) throws IOException {
        Optional<RestEndpoint.Resolver> resolver = endpoint.references().stream()
                .filter(rule -> rule.property().equals(property.name())
                        && (rule.nodeType().isEmpty() || node.isType(rule.nodeType())))
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
            default -> json.writeString(endpoint.encodeOutput() ? escaped(value.toString()) : value.toString());
        }
    }

    /** Writes what a reference points to; false when it points to nothing readable, so that the raw value stays. */
    private boolean reference(String value, RestEndpoint.Resolver resolver, int references) throws IOException {
        switch (resolver) {
            case RestEndpoint.Resolver.Node wanted -> {
                Optional<ContentNode> target = find(value, wanted.workspace());
                if (target.isEmpty() || !wanted.expand()) {
                    return false;
                }
                expanded(target.get(), references);
                return true;
            }
            case RestEndpoint.Resolver.Asset wanted -> {
                Optional<ContentNode> asset =
                        value.startsWith("jcr:") ? find(value.substring(4), "dam") : Optional.empty();
                if (asset.isEmpty() || !wanted.expand()) {
                    return false;
                }
                AssetJson.write(json, asset.get(), links, theme, wanted.renditions());
                return true;
            }
            case RestEndpoint.Resolver.Links ignored -> {
                return false;
            }
            case RestEndpoint.Resolver.Unknown ignored -> {
                return false;
            }
        }
    }

    private void expanded(ContentNode target, int references) throws IOException {
        if (open.contains(target.id()) && !endpoint.referenceRepeat()) {
            json.writeStartObject();
            json.writeStringField("@id", target.id());
            json.writeEndObject();
        } else {
            node(target, endpoint.depth(), references - 1);
        }
    }

    private Optional<ContentNode> find(String id, String workspace) {
        Optional<ContentNode> node = id.startsWith("/")
                ? ContentPath.parse(workspace + ":" + id).flatMap(snapshot::node)
                : snapshot.byId(id);
        return node.filter(found ->
                (workspace.isEmpty() || found.path().workspace().equals(workspace)) && readable.test(found.path()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
