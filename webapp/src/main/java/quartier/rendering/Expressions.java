package quartier.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a script that FreeMarker evaluates: what stands in its tags and interpolations, without comments. */
record Expressions(List<Part> parts) {
    private static final Pattern COMMENT = Pattern.compile("(?s)[\\[<]#--.*?--[\\]>]");

    /** @param start offset in the script */
    record Part(int start, String text) {}

    static Expressions of(String script) {
        String plain = withoutComments(script);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int length = opening(plain, at);
            if (length == 0) {
                at++;
                continue;
            }
            char close = switch (plain.charAt(at)) {
                case '[' -> ']';
                case '<' -> '>';
                default -> '}';
            };
            int end = closing(plain, at + length, close);
            parts.add(new Part(at, plain.substring(at, end)));
            at = end;
        }
        return new Expressions(List.copyOf(parts));
    }

    private static String withoutComments(String script) {
        Matcher comment = COMMENT.matcher(script);
        StringBuilder plain = new StringBuilder(script);
        while (comment.find()) {
            for (int i = comment.start(); i < comment.end(); i++) {
                if (plain.charAt(i) != '\n') {
                    plain.setCharAt(i, ' ');
                }
            }
        }
        return plain.toString();
    }

    /** How long the sign is that begins an expression here; 0 for none. */
    private static int opening(String text, int at) {
        if (text.startsWith("${", at) || text.startsWith("#{", at)) {
            return 2;
        }
        boolean bracket = text.charAt(at) == '[' || text.charAt(at) == '<';
        boolean tag = bracket && at + 1 < text.length() && (text.charAt(at + 1) == '#' || text.charAt(at + 1) == '@');
        return tag ? 2 : 0;
    }

    /** Behind the sign that closes what was opened; texts and nested brackets are passed over. */
    private static int closing(String text, int from, char close) {
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = endOfText(text, at);
            } else if (depth == 0 && c == close) {
                return at + 1;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
            at++;
        }
        return text.length();
    }

    private static int endOfText(String text, int quote) {
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(quote)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
