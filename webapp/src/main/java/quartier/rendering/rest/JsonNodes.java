package quartier.rendering.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Members;
import quartier.rendering.rest.JsonText.Nothing;

/** What scripts call on a JSON node: the methods of Jackson's {@code JsonNode} that read. */
final class JsonNodes {
    static final Members<Object> MEMBERS = new Members<Object>()
            .method("get", JsonNodes::get)
            .method("path", (node, a) -> {
                Object member = get(node, a);
                return member == null ? JsonModel.missing(a.scope()) : member;
            })
            .method("has", (node, a) -> member(node, a) != null)
            .method("hasNonNull", (node, a) -> member(node, a) != null && member(node, a) != Nothing.NULL)
            .method("elements", (node, a) -> all(elements(node), a))
            .method("iterator", (node, a) -> all(elements(node), a))
            .method("fieldNames", (node, a) -> node instanceof Map<?, ?> map ? List.copyOf(map.keySet()) : List.of())
            .method("fields", JsonNodes::fields)
            .method("size", (node, a) -> elements(node).size())
            .method("isArray", (node, a) -> node instanceof List)
            .method("isObject", (node, a) -> node instanceof Map)
            .method("isNull", (node, a) -> node == Nothing.NULL)
            .method("isMissingNode", (node, a) -> node == Nothing.MISSING)
            .method("isTextual", (node, a) -> node instanceof String)
            .method("isNumber", (node, a) -> node instanceof Number)
            .method("isBoolean", (node, a) -> node instanceof Boolean)
            .method("isValueNode", (node, a) -> !(node instanceof Map || node instanceof List))
            .method("textValue", (node, a) -> node instanceof String text ? text : null)
            .method("asText", (node, a) -> text(node))
            .method("toString", (node, a) -> JsonModel.of(node, a.scope()).getAsString())
            .method("intValue", (node, a) -> number(node).intValue())
            .method("longValue", (node, a) -> number(node).longValue())
            .method("doubleValue", (node, a) -> number(node).doubleValue())
            .method("decimalValue", (node, a) -> number(node))
            .method("asInt", (node, a) -> read(node).intValue())
            .method("asLong", (node, a) -> read(node).longValue())
            .method("asDouble", (node, a) -> read(node).doubleValue())
            .method("booleanValue", (node, a) -> Boolean.TRUE.equals(node))
            .method("asBoolean", (node, a) -> Boolean.TRUE.equals(node) || node.equals("true"));

    private static final Members<Map.Entry<?, ?>> FIELD = new Members<Map.Entry<?, ?>>()
            .property("key", (field, a) -> field.getKey())
            .property("value", (field, a) -> JsonModel.of(field.getValue(), a.scope()));

    private JsonNodes() {}

    private static @Nullable Object get(Object node, Arguments a) {
        Object member = member(node, a);
        return member == null ? null : JsonModel.of(member, a.scope());
    }

    private static @Nullable Object member(Object node, Arguments a) {
        if (node instanceof Map<?, ?> map) {
            return map.get(a.text(0));
        }
        int index = a.number(0, -1);
        return node instanceof List<?> list && index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private static List<?> elements(Object node) {
        return switch (node) {
            case List<?> list -> list;
            case Map<?, ?> map -> new ArrayList<>(map.values());
            default -> List.of();
        };
    }

    private static List<?> all(List<?> values, Arguments a) {
        return values.stream().map(value -> JsonModel.of(value, a.scope())).toList();
    }

    private static List<?> fields(Object node, Arguments a) {
        return node instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(field ->
                                new quartier.rendering.model.ObjectModel<Map.Entry<?, ?>>(field, FIELD, a.scope()))
                        .toList()
                : List.of();
    }

    private static String text(Object node) {
        return node instanceof Map || node instanceof List || node == Nothing.MISSING
                ? ""
                : node == Nothing.NULL ? "null" : node.toString();
    }

    private static BigDecimal number(Object node) {
        return node instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    }

    private static BigDecimal read(Object node) {
        try {
            return node instanceof String text && text.length() <= 40 ? new BigDecimal(text.strip()) : number(node);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
