package quartier.module.yaml;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import quartier.definition.Origin;
import quartier.definition.Problem;

/** Replaces what text processors leave in YAML files, without moving any column. */
final class Tidying {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final Pattern AFTER_KEY = Pattern.compile("[ \u00a0]*(?:- +)?[\\w$.\"'-]+:\u00a0.*", Pattern.DOTALL);

    private Tidying() {}

    static String tidy(String text, Origin file, Consumer<Problem> problems) {
        String source = text.startsWith("\ufeff") ? text.substring(1) : text;
        int lost = source.indexOf('\ufffd');
        if (lost >= 0) {
            int line = (int) source.substring(0, lost)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            problems.accept(Problem.warning(
                    new Origin(file.module(), file.file(), line, lost - source.lastIndexOf('\n', lost)),
                    "not UTF-8: characters are lost here"));
        }
        if (source.indexOf(NO_BREAK_SPACE) < 0) {
            return source;
        }
        StringBuilder tidied = new StringBuilder(source.length());
        int first = 0;
        int line = 0;
        for (String part : source.split("(?<=\n)", -1)) {
            line++;
            String clean = tidyLine(part);
            if (first == 0 && !clean.equals(part)) {
                first = line;
            }
            tidied.append(clean);
        }
        if (first > 0) {
            problems.accept(Problem.warning(
                    new Origin(file.module(), file.file(), first, 1),
                    "no-break spaces (U+00A0) used as indentation; read as spaces"));
            problems.accept(Problem.note(
                    new Origin(file.module(), file.file(), first, 1),
                    "Magnolia does not take no-break spaces for spaces"));
        }
        return tidied.toString();
    }

    private static String tidyLine(String line) {
        char[] chars = line.toCharArray();
        int index = 0;
        while (index < chars.length && (chars[index] == ' ' || chars[index] == NO_BREAK_SPACE)) {
            chars[index++] = ' ';
        }
        if (index < chars.length && chars[index] == '-') {
            while (++index < chars.length && (chars[index] == ' ' || chars[index] == NO_BREAK_SPACE)) {
                chars[index] = ' ';
            }
        }
        if (AFTER_KEY.matcher(line).matches()) {
            int colon = line.indexOf(":" + NO_BREAK_SPACE) + 1;
            while (colon < chars.length && chars[colon] == NO_BREAK_SPACE) {
                chars[colon++] = ' ';
            }
        }
        return new String(chars);
    }
}
