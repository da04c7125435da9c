package quartier.rendering.functions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Scope;

/** Answers that are no page: {@code quartierfn.json} for data within one, {@code quartierfn.answer} instead of one. */
final class DataFunctions {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 20;

    private DataFunctions() {}

    /** {@code (text, type[, fileName])}: the text is the whole answer, of that media type. */
    static String answer(Scope scope, Arguments a) {
        scope.answer().text(a.text(0).strip() + (a.text(0).endsWith("\r\n") ? "\r\n" : "\n"));
        scope.answer().header("Content-Type", a.text(1, "text/plain; charset=utf-8"));
        String name = HtmlText.unescape(a.text(2));
        if (name.matches("[A-Za-z0-9._-]{1,80}")) {
            scope.answer().header("Content-Disposition", "inline; filename=\"" + name + "\"");
        }
        return "";
    }

    /** A map or list as JSON that may stand in a script element; what is empty is left out. */
    static Html json(Arguments a) throws TemplateModelException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(a.model(0), json, 0);
        } catch (IOException e) {
            throw new TemplateModelException("cannot write JSON", e);
        }
        return new Html(text.toString().replace("<", "\\u003c").replace("&", "\\u0026"));
    }

    private static void write(@Nullable TemplateModel model, JsonGenerator json, int depth)
            throws IOException, TemplateModelException {
        if (depth > DEEPEST) {
            throw new TemplateModelException("JSON deeper than " + DEEPEST);
        }
        switch (model) {
            case null -> json.writeNull();
            case TemplateNumberModel number ->
                json.writeNumber(new java.math.BigDecimal(number.getAsNumber().toString()));
            case TemplateDateModel date -> json.writeString(Arguments.textOf(date));
            case TemplateScalarModel text -> json.writeString(HtmlText.unescape(text.getAsString()));
            case TemplateSequenceModel list -> list(list, json, depth);
            case TemplateCollectionModel list -> list(list, json, depth);
            case TemplateHashModelEx map -> map(map, json, depth);
            case TemplateBooleanModel flag -> json.writeBoolean(flag.getAsBoolean());
            default -> json.writeString(HtmlText.unescape(Arguments.textOf(model)));
        }
    }

    private static void list(TemplateModel list, JsonGenerator json, int depth)
            throws IOException, TemplateModelException {
        json.writeStartArray();
        for (TemplateModel each : Arguments.modelsOf(list)) {
            write(each, json, depth + 1);
        }
        json.writeEndArray();
    }

    private static void map(TemplateHashModelEx map, JsonGenerator json, int depth)
            throws IOException, TemplateModelException {
        json.writeStartObject();
        for (Map.Entry<String, TemplateModel> entry : Arguments.mapOf(map).entrySet()) {
            if (!isEmpty(entry.getValue())) {
                json.writeFieldName(entry.getKey());
                write(entry.getValue(), json, depth + 1);
            }
        }
        json.writeEndObject();
    }

    private static boolean isEmpty(TemplateModel model) throws TemplateModelException {
        return switch (model) {
            case TemplateSequenceModel list -> list.size() == 0;
            case TemplateScalarModel text -> text.getAsString().isEmpty();
            default -> false;
        };
    }
}
