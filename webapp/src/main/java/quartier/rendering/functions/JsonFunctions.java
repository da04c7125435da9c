package quartier.rendering.functions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.definition.BoundedPattern;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Html;
import quartier.rendering.model.Members;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;

/** {@code jsonfn}: content as JSON, built step by step: {@code jsonfn.from(content).addAll().print()}. */
public final class JsonFunctions {
    private static final JsonFactory JSON = new JsonFactory();

    public static final Members<Scope> MEMBERS = new Members<Scope>()
            .method("from", (s, a) -> builder(a.node(0).map(List::of).orElse(List.of()), true, s))
            .method(
                    "fromChildNodesOf",
                    (s, a) -> builder(a.node(0).map(ContentNode::children).orElse(List.of()), false, s));

    private static final Members<Builder> BUILDER = new Members<Builder>()
            .method("add", (b, a) -> b.add(a))
            .method("addAll", (b, a) -> b.addAll(a))
            .method("exclude", (b, a) -> b.exclude(a))
            .method("excludeWithRegex", (b, a) -> b.excludeMatching(a))
            .method("expand", (b, a) -> b.expand(a))
            .method("down", (b, a) -> b.down(a))
            .method("inline", (b, a) -> b.same(a))
            .method("print", (b, a) -> new Html(b.print()));

    private JsonFunctions() {}

    private static ObjectModel<Builder> builder(List<ContentNode> nodes, boolean single, Scope scope) {
        return new ObjectModel<>(new Builder(nodes, single, scope), BUILDER, scope);
    }

    /** What was chosen so far. */
    private static final class Builder {
        private final List<ContentNode> nodes;
        private final boolean single;
        private final Scope scope;
        private final List<String> names = new ArrayList<>();
        private final List<Pattern> excluded = new ArrayList<>();
        private final Map<String, String> expanded = new LinkedHashMap<>();
        private boolean all;
        private int depth;

        Builder(List<ContentNode> nodes, boolean single, Scope scope) {
            this.nodes = nodes;
            this.single = single;
            this.scope = scope;
        }

        Object same(Arguments a) {
            return new ObjectModel<>(this, BUILDER, a.scope());
        }

        Object add(Arguments a) {
            for (int i = 0; i < a.size(); i++) {
                names.add(a.text(i));
            }
            return same(a);
        }

        Object addAll(Arguments a) {
            all = true;
            return same(a);
        }

        Object exclude(Arguments a) {
            for (int i = 0; i < a.size(); i++) {
                excluded.add(Pattern.compile(Pattern.quote(a.text(i))));
            }
            return same(a);
        }

        Object excludeMatching(Arguments a) {
            for (int i = 0; i < a.size(); i++) {
                excluded.add(compiled(a.text(i)));
            }
            return same(a);
        }

        Object expand(Arguments a) {
            expanded.put(a.text(0), a.text(1, "website"));
            return same(a);
        }

        Object down(Arguments a) {
            depth = Math.clamp(a.number(0, 1), 0, 10);
            return same(a);
        }

        String print() {
            StringWriter out = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(out)) {
                if (single) {
                    writeFirst(json);
                } else {
                    json.writeStartArray();
                    for (ContentNode node : nodes) {
                        write(node, json, depth);
                    }
                    json.writeEndArray();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString().replace("</", "<\\/");
        }

        private void writeFirst(JsonGenerator json) throws IOException {
            if (nodes.isEmpty()) {
                json.writeStartObject();
                json.writeEndObject();
            } else {
                write(nodes.getFirst(), json, depth);
            }
        }

        private void write(ContentNode node, JsonGenerator json, int levels) throws IOException {
            json.writeStartObject();
            for (String special : new String[] {"@id", "@path", "@name", "@link", "@nodeType"}) {
                if (names.contains(special) || all && !special.equals("@link")) {
                    json.writeStringField(special, special(node, special));
                }
            }
            for (Property property : node.properties()) {
                if (isWanted(property)) {
                    json.writeFieldName(property.name());
                    write(node, property, json);
                }
            }
            for (ContentNode child : levels > 0 ? node.children() : List.<ContentNode>of()) {
                json.writeFieldName(child.name());
                write(child, json, levels - 1);
            }
            json.writeEndObject();
        }

        private boolean isWanted(Property property) {
            String name = property.name();
            return property.type() != PropertyType.BINARY
                    && !name.startsWith("jcr:")
                    && (all || names.contains(name) || expanded.containsKey(name))
                    && excluded.stream()
                            .noneMatch(pattern ->
                                    BoundedPattern.match(pattern, name).isPresent());
        }

        private String special(ContentNode node, String name) {
            return switch (name) {
                case "@id" -> node.id();
                case "@path" -> node.path().path();
                case "@name" -> node.name();
                case "@nodeType" -> node.primaryType();
                default -> scope.link(node).orElse("");
            };
        }

        private void write(ContentNode node, Property property, JsonGenerator json) throws IOException {
            if (expanded.containsKey(property.name()) && !property.multiple()) {
                var target = scope.snapshot().byId(property.text().replaceFirst("^jcr:", ""));
                if (target.isPresent() && !target.get().path().equals(node.path())) {
                    expandedNode(target.get(), json);
                    return;
                }
            }
            if (!property.multiple()) {
                value(property.values().getFirst(), json);
                return;
            }
            json.writeStartArray();
            for (Object each : property.values()) {
                value(each, json);
            }
            json.writeEndArray();
        }

        private void expandedNode(ContentNode target, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("@id", target.id());
            json.writeStringField("@link", scope.link(target).orElse(""));
            for (Property property : target.properties()) {
                if (property.type() != PropertyType.BINARY && !property.name().contains(":") && !property.multiple()) {
                    json.writeFieldName(property.name());
                    value(property.values().getFirst(), json);
                }
            }
            json.writeEndObject();
        }

        private void value(Object value, JsonGenerator json) throws IOException {
            switch (value) {
                case Long number -> json.writeNumber(number);
                case Double number -> json.writeNumber(number);
                case java.math.BigDecimal number -> json.writeNumber(number);
                case Boolean flag -> json.writeBoolean(flag);
                default -> json.writeString(scope.patterns().replaced(value.toString()));
            }
        }
    }

    /** A text that is no regular expression excludes the property of that name. */
    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(pattern));
        }
    }
}
