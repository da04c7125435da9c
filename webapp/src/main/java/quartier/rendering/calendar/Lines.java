package quartier.rendering.calendar;

import java.nio.charset.StandardCharsets;

/** Content lines: escaped, ended by CRLF and folded at 75 octets, never within a character. */
final class Lines {
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /** A line whose value is written as it is; it must not hold line breaks. */
    void add(String name, String value) {
        fold(name + ":" + value.replaceAll("[\\r\\n]", " "));
    }

    /** A line with a text, escaped; left out when the text is empty. */
    void text(String name, String value) {
        if (!value.isBlank()) {
            fold(name + ":" + escape(value));
        }
    }

    /** Escapes a text value; control characters that no calendar may hold are dropped. */
    static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        String text = value.replace("\r\n", "\n").replace('\r', '\n');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c >= 0x20 && c != 0x7f || c == '\t') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private void fold(String line) {
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            String character = Character.toString(c);
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                text.append("\r\n ");
                used = 1;
            }
            text.append(character);
            used += octets;
            i += Character.charCount(c);
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
