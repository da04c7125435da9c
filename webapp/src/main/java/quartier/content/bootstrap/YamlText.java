package quartier.content.bootstrap;

import java.util.HexFormat;

/**
 * Writes strings as YAML scalars: single quotes, a literal block for several lines, double quotes for what
 * needs escapes. One line of text stays one line of the file, so that a change is a one-line diff.
 */
final class YamlText {
    private YamlText() {}

    /** On one line, as a key or in a list. */
    static String inline(String text) {
        return text.chars().allMatch(c -> c != '\n' && isPlain(c)) && isPaired(text)
                ? "'" + text.replace("'", "''") + "'"
                : escaped(text);
    }

    /** As the value of a key whose content is indented by that many spaces. */
    static String value(String text, int indent) {
        return isBlock(text) ? block(text, indent) : inline(text);
    }

    private static boolean isBlock(String text) {
        if (text.indexOf('\n') < 0 || text.startsWith(" ") || text.startsWith("\t") || text.startsWith("\n")) {
            return false;
        }
        boolean regular = text.chars().allMatch(YamlText::isPlain) && isPaired(text) && !text.endsWith("\n\n");
        return regular && text.lines().noneMatch(line -> !line.isEmpty() && line.isBlank());
    }

    private static String block(String text, int indent) {
        StringBuilder block = new StringBuilder(text.endsWith("\n") ? "|" : "|-");
        String margin = " ".repeat(indent);
        text.lines().forEach(line -> block.append('\n').append(line.isEmpty() ? "" : margin + line));
        return block.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                default -> {
                    if (isPlain(c) && !Character.isSurrogate(c)) {
                        escaped.append(c);
                    } else {
                        escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
                    }
                }
            }
        }
        return escaped.append('"').toString();
    }

    /** What YAML 1.1 prints and reads back unchanged outside double quotes. */
    private static boolean isPlain(int c) {
        return c == '\n'
                || (c >= 0x20 && c <= 0x7e)
                || (c >= 0xa0 && c <= 0xfffd && c != 0x2028 && c != 0x2029 && c != 0xfeff);
    }

    private static boolean isPaired(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
