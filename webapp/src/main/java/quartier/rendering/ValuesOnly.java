package quartier.rendering;

import java.util.regex.Pattern;

/**
 * Makes {@code ?eval} read values only: numbers, flags, texts, lists and maps, as most scripts use it. Names, calls and
 * calculations in the text would let whoever wrote the content run a template.
 */
final class ValuesOnly {
    private static final Pattern EVAL = Pattern.compile("(\\?\\s*eval)\\b(?!_)");

    private ValuesOnly() {}

    static String in(String script) {
        if (!script.contains("eval")) {
            return script;
        }
        StringBuilder tamed = new StringBuilder();
        int at = 0;
        for (Expressions.Part part : Expressions.of(script).parts()) {
            int end = part.start() + part.text().length();
            tamed.append(script, at, part.start());
            tamed.append(EVAL.matcher(script.substring(part.start(), end)).replaceAll("$1_json"));
            at = end;
        }
        return tamed.append(script, at, script.length()).toString();
    }
}
