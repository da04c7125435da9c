package quartier.rendering.rest;

import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quartier.rendering.model.MapModel;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;

/** A JSON node as scripts know it from Magnolia: members by name, methods, and the JSON itself when it is printed. */
public class JsonModel extends ObjectModel<Object> implements TemplateScalarModel {

    private JsonModel(Object self, Scope scope) {
        super(self, JsonNodes.MEMBERS, scope);
    }

    /** A list can also be gone through as it is. */
    private static final class OfList extends JsonModel implements TemplateSequenceModel {
        OfList(List<?> list, Scope scope) {
            super(list, scope);
        }

        @Override
        public @Nullable TemplateModel get(int index) {
            List<?> list = (List<?>) self();
            return index < 0 || index >= list.size() ? null : of(list.get(index), scope());
        }
    }

    /** @param node what {@link RestAnswer#json} gave, or a part of it */
    public static JsonModel of(Object node, Scope scope) {
        return node instanceof List<?> list ? new OfList(list, scope) : new JsonModel(node, scope);
    }

    /** What there is where no answer came: it can be asked and assigned, and has no content. */
    public static JsonModel missing(Scope scope) {
        return new JsonModel(JsonText.Nothing.MISSING, scope);
    }

    /** A node as maps, lists and values; JSON's {@code null} is left out. */
    public static Object plain(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((name, value) -> {
                    if (value != JsonText.Nothing.NULL) {
                        plain.put(name.toString(), plain(value));
                    }
                });
                yield plain;
            }
            case List<?> list -> {
                List<Object> plain = new ArrayList<>(list.size());
                list.forEach(value -> plain.add(value == JsonText.Nothing.NULL ? "" : plain(value)));
                yield plain;
            }
            default -> node;
        };
    }

    /** Members go before what the methods could also be read as: {@code number} of {@code isNumber}. */
    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        boolean method = JsonNodes.MEMBERS.methods().contains(key);
        return !method && self() instanceof Map<?, ?> map && map.containsKey(key)
                ? of(map.get(key), scope())
                : super.get(key);
    }

    @Override
    public String getAsString() {
        return self() == JsonText.Nothing.MISSING ? "" : JsonText.write(self());
    }

    @Override
    public boolean isEmpty() {
        return switch (self()) {
            case Map<?, ?> map -> map.isEmpty();
            case List<?> list -> list.isEmpty();
            case String text -> text.isEmpty();
            default -> self() instanceof JsonText.Nothing;
        };
    }

    @Override
    public int size() {
        return self() instanceof Map<?, ?> map ? map.size() : self() instanceof List<?> list ? list.size() : 0;
    }

    @Override
    public TemplateCollectionModel keys() {
        return members().keys();
    }

    @Override
    public TemplateCollectionModel values() {
        return members().values();
    }

    private MapModel members() {
        Map<String, Object> models = new LinkedHashMap<>();
        if (self() instanceof Map<?, ?> map) {
            map.forEach((name, value) -> models.put(name.toString(), of(value, scope())));
        }
        return new MapModel(models, scope().models());
    }
}
