package quartier.module;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import quartier.definition.Problem;
import quartier.definition.Problem.Severity;

/** The findings of a check in the ways in which people and programs want them. */
record CheckReport(Registry registry, List<Problem> findings) {

    String text() {
        StringBuilder text = new StringBuilder();
        for (Problem problem : findings) {
            String severity = problem.severity() == Severity.ERROR ? "" : word(problem) + ": ";
            text.append(problem.origin().file())
                    .append(':')
                    .append(line(problem))
                    .append(':');
            text.append(column(problem)).append(": ").append(severity);
            text.append(problem.message()).append('\n');
        }
        return text.append("modules ")
                .append(registry.modules().size())
                .append(", definitions ")
                .append(registry.definitionCount())
                .append(", problems ")
                .append(registry.problems().size())
                .append('\n')
                .toString();
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("modules", registry.modules().size());
            json.writeNumberField("definitions", registry.definitionCount());
            json.writeArrayFieldStart("findings");
            for (Problem problem : findings) {
                finding(json, problem);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void finding(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", word(problem));
        json.writeStringField("module", problem.origin().module());
        json.writeStringField("file", problem.origin().file());
        json.writeNumberField("line", line(problem));
        json.writeNumberField("column", column(problem));
        json.writeStringField("message", problem.message());
        if (problem.suggestion().isPresent()) {
            json.writeStringField("suggestion", problem.suggestion().get());
        }
        json.writeEndObject();
    }

    /** As GitHub's "workflow commands" want it: what is wrong appears beside the line in the change. */
    String github() {
        StringBuilder text = new StringBuilder();
        for (Problem problem : findings) {
            String command = switch (problem.severity()) {
                case ERROR -> "error";
                case WARNING, UNSUPPORTED -> "warning";
                case NOTE -> "notice";
            };
            text.append("::").append(command);
            text.append(" file=").append(property(problem.origin().file()));
            text.append(",line=").append(line(problem)).append(",col=").append(column(problem));
            text.append("::").append(escaped(problem.message())).append('\n');
        }
        return text.toString();
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String word(Problem problem) {
        return problem.severity().name().toLowerCase(Locale.ROOT);
    }

    private static int line(Problem problem) {
        return Math.max(1, problem.origin().line());
    }

    private static int column(Problem problem) {
        return Math.max(1, problem.origin().column());
    }
}
