package quartier.module.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import quartier.definition.Origin;
import quartier.definition.Problem;

/** Reads one YAML file; what is wrong becomes problems, never an exception. */
public final class YamlParser {
    private final Limits limits;

    public YamlParser(Limits limits) {
        this.limits = limits;
    }

    /** Parses the text of a file. */
    public ParsedYaml parse(String text, String module, String file) {
        List<Problem> problems = new ArrayList<>();
        Origin start = new Origin(module, file, 1, 1);
        if (text.length() > limits.characters()) {
            problems.add(Problem.error(
                    start, "the file has more than " + limits.characters() + " characters; it is not read"));
            return new ParsedYaml(Optional.empty(), true, problems);
        }
        String tidied = Tidying.tidy(text, start, problems::add);
        try {
            return new ParsedYaml(read(tidied, start, problems), false, List.copyOf(problems));
        } catch (Refusal refusal) {
            problems.add(Problem.error(refusal.at, refusal.reason));
        } catch (ReaderException e) {
            problems.add(Problem.error(
                    at(tidied, e.getPosition(), start),
                    "the character U+%04X is not allowed in YAML".formatted(e.getCodePoint())));
        } catch (MarkedYAMLException e) {
            problems.add(Problem.error(at(e, start), "not valid YAML: " + reason(e)));
        } catch (YAMLException e) {
            problems.add(Problem.error(start, "not valid YAML: " + e.getMessage()));
        }
        return new ParsedYaml(Optional.empty(), true, List.copyOf(problems));
    }

    private Optional<YamlNode> read(String text, Origin start, List<Problem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(limits.characters());
        options.setProcessComments(false);
        Composing composing =
                new Composing(new ParserImpl(new StreamReader(text), options), start, limits, problems::add);
        Optional<YamlNode> root = composing.document();
        if (root.isEmpty()) {
            problems.add(Problem.warning(start, "the file is empty"));
        }
        return root;
    }

    private static String reason(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        return (context + problem).replace('\n', ' ').strip();
    }

    private static Origin at(MarkedYAMLException e, Origin start) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        return mark == null
                ? start
                : new Origin(start.module(), start.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Origin at(String text, int position, Origin start) {
        String before = text.substring(0, Math.clamp(position, 0, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Origin(start.module(), start.file(), line, before.length() - before.lastIndexOf('\n'));
    }

    /** Ends the reading of a file that asks too much. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Origin at;
        private final String reason;

        Refusal(Origin at, String reason) {
            super(reason, null, false, false);
            this.at = at;
            this.reason = reason;
        }
    }
}
