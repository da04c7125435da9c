package quartier.rendering.model;

/** Text to HTML and back, as Magnolia's content wrapper does it. */
public final class HtmlText {
    private HtmlText() {}

    /** Escapes {@code & < > " '} and makes line breaks {@code <br/>}. */
    public static String escape(String text) {
        return escape(text, true);
    }

    /** Escapes for an attribute, where a line break stays one. */
    public static String attribute(String text) {
        return escape(text, false);
    }

    /** The text that {@link #escape} was given. */
    public static String unescape(String html) {
        if (html.indexOf('&') < 0 && html.indexOf('<') < 0) {
            return html;
        }
        return html.replace("<br/>", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String escape(String text, boolean breaks) {
        int first = firstSpecial(text);
        if (first < 0) {
            return text;
        }
        StringBuilder html = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            append(html, text, i, breaks);
        }
        return html.toString();
    }

    private static void append(StringBuilder html, String text, int i, boolean breaks) {
        char c = text.charAt(i);
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\n' -> html.append(breaks ? "<br/>" : "\n");
            case '\r' -> html.append(breaks ? "" : "\r");
            default -> html.append(c);
        }
    }

    private static int firstSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c == '\n' || c == '\r')) {
                return i;
            }
        }
        return -1;
    }
}
