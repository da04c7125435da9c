package quartier.rendering.model;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;

/** What a template passed to a function, read as what the function needs. */
public final class Arguments {
    private final List<?> values;
    private final Scope scope;

    public Arguments(List<?> values, Scope scope) {
        this.values = values;
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    public int size() {
        return values.size();
    }

    /** The model passed; null for nothing. */
    public @Nullable TemplateModel model(int index) {
        return index < values.size() ? (TemplateModel) values.get(index) : null;
    }

    /** The node behind a content map, JCR node or asset. */
    public Optional<ContentNode> node(int index) {
        return nodeOf(model(index));
    }

    /** The node behind a model. */
    public static Optional<ContentNode> nodeOf(@Nullable TemplateModel model) {
        return switch (model) {
            case ContentModel content -> Optional.of(content.node());
            case NodeModel jcr -> Optional.of(jcr.self().node());
            case ObjectModel<?> object when object.self() instanceof ContentNode node -> Optional.of(node);
            case null, default -> Optional.empty();
        };
    }

    /** A node in the shape in which the argument came: content map for content map, JCR node for JCR node. */
    public @Nullable TemplateModel like(int index, @Nullable ContentNode node) {
        if (node == null) {
            return null;
        }
        return switch (model(index)) {
            case ContentModel content -> content.of(node);
            case NodeModel jcr -> new NodeModel(jcr.self().of(node));
            case null, default -> scope.content(node);
        };
    }

    /** Nodes in the shape in which the argument came. */
    public List<TemplateModel> allLike(int index, List<ContentNode> nodes) {
        List<TemplateModel> models = new ArrayList<>(nodes.size());
        for (ContentNode node : nodes) {
            TemplateModel model = like(index, node);
            if (model != null) {
                models.add(model);
            }
        }
        return models;
    }

    /** The argument as text; empty for nothing. */
    public String text(int index) {
        return textOf(model(index));
    }

    /** The argument as text, or another one when there is none. */
    public String text(int index, String otherwise) {
        String text = text(index);
        return text.isEmpty() ? otherwise : text;
    }

    public boolean isText(int index) {
        return model(index) instanceof TemplateScalarModel || model(index) instanceof TemplateHTMLOutputModel;
    }

    public boolean isNumber(int index) {
        return model(index) instanceof TemplateNumberModel;
    }

    /** The argument as a whole number, also when it is written as a text. */
    public int number(int index, int otherwise) {
        return numberOf(model(index), otherwise);
    }

    /** A model as a whole number; decimals are cut. */
    public static int numberOf(@Nullable TemplateModel model, int otherwise) {
        String text = textOf(model);
        return text.matches("-?\\d{1,9}(\\.\\d+)?") ? Integer.parseInt(text.replaceFirst("\\..*", "")) : otherwise;
    }

    public boolean flag(int index) {
        return text(index).equals("true");
    }

    /** The argument as texts: a list, or a single text. */
    public List<String> texts(int index) throws TemplateModelException {
        return textsOf(model(index));
    }

    public static List<String> textsOf(@Nullable TemplateModel model) throws TemplateModelException {
        List<String> texts = new ArrayList<>();
        for (TemplateModel each : modelsOf(model)) {
            String text = textOf(each);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The members of a list; a single value is a list of one. */
    public static List<TemplateModel> modelsOf(@Nullable TemplateModel model) throws TemplateModelException {
        List<TemplateModel> models = new ArrayList<>();
        if (model instanceof TemplateSequenceModel list) {
            for (int i = 0; i < list.size(); i++) {
                models.add(list.get(i));
            }
        } else if (model instanceof TemplateCollectionModel collection) {
            for (TemplateModelIterator each = collection.iterator(); each.hasNext(); ) {
                models.add(each.next());
            }
        } else if (model != null) {
            models.add(model);
        }
        return models;
    }

    /** The argument as a map of models; empty when it is none. */
    public Map<String, TemplateModel> map(int index) throws TemplateModelException {
        return mapOf(model(index));
    }

    public static Map<String, TemplateModel> mapOf(@Nullable TemplateModel model) throws TemplateModelException {
        Map<String, TemplateModel> map = new LinkedHashMap<>();
        if (model instanceof TemplateHashModelEx hash) {
            for (TemplateModelIterator keys = hash.keys().iterator(); keys.hasNext(); ) {
                String key = textOf(keys.next());
                TemplateModel value = hash.get(key);
                if (value != null) {
                    map.put(key, value);
                }
            }
        }
        return map;
    }

    /** A model as text; empty for nothing, for what has no text and for what cannot say it. */
    public static String textOf(@Nullable TemplateModel model) {
        try {
            return readText(model);
        } catch (TemplateModelException e) {
            return "";
        }
    }

    private static String readText(@Nullable TemplateModel model) throws TemplateModelException {
        return switch (model) {
            case TemplateScalarModel scalar -> {
                String text = scalar.getAsString();
                yield text == null ? "" : text;
            }
            case TemplateHTMLOutputModel joined -> HTMLOutputFormat.INSTANCE.getMarkupString(joined);
            case TemplateNumberModel number -> number.getAsNumber().toString();
            case TemplateBooleanModel flag -> Boolean.toString(flag.getAsBoolean());
            case TemplateDateModel date -> date.getAsDate().toInstant().toString();
            case null, default -> "";
        };
    }
}
