package quartier.rendering.rest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of a call in place of <code>{name}</code>, each written as its place demands. */
final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z_][\\w.-]*)}");

    private final Map<String, String> values;

    Placeholders(Map<String, String> values) {
        this.values = values;
    }

    /** The text with its values; empty when one of them is missing. */
    Optional<String> filled(String text, UnaryOperator<String> written) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(written.apply(value)));
        }
        matcher.appendTail(out);
        return Optional.of(out.toString());
    }

    /** A document with its values: within quotes as the inside of a JSON text, elsewhere as they are; nothing for none. */
    String filledDocument(String text) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = NAME.matcher(text);
        int from = 0;
        boolean quoted = false;
        while (matcher.find()) {
            String before = text.substring(from, matcher.start());
            quoted = isQuoted(before, quoted);
            String value = values.getOrDefault(matcher.group(1), quoted ? "" : "null");
            out.append(before).append(quoted ? JsonText.inside(value) : value);
            from = matcher.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    static void names(String text, Set<String> into) {
        NAME.matcher(text).results().forEach(found -> into.add(found.group(1)));
    }

    private static boolean isQuoted(String text, boolean quoted) {
        boolean inside = quoted;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                inside = !inside;
            }
        }
        return inside;
    }
}
