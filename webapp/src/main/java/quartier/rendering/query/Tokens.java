package quartier.rendering.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement in words, names, literals and signs, read from left to right. */
final class Tokens {
    private static final int LONGEST = 10_000;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:\\[([^\\]]*)\\]|'((?:[^']|'')*+)'|\"((?:[^\"]|\"\")*+)\"|(-?\\d+(?:\\.\\d+)?)|([\\p{L}_][\\p{L}\\d_:-]*)|(<=|>=|<>|!=|[=<>(),.*]))");

    /** The same kinds of tokens in XPath, which has no names in square brackets. */
    static final Pattern XPATH = Pattern.compile(
            "\\s*(?:(?!)([^\\s\\S])|'((?:[^']|'')*+)'|\"((?:[^\"]|\"\")*+)\"|(-?\\d+(?:\\.\\d+)?)|([\\p{L}_][\\p{L}\\d_.:-]*)|(//|<=|>=|<>|!=|[=<>()\\[\\],./*@|]))");

    enum Kind {
        /** in square brackets */
        NAME,
        TEXT,
        NUMBER,
        WORD,
        SIGN,
        END
    }

    record Token(Kind kind, String text) {}

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokens(String statement) {
        this(statement, TOKEN);
    }

    Tokens(String statement, Pattern language) {
        String whole = statement.strip();
        if (whole.length() > LONGEST) {
            throw new QueryException("the query is longer than " + LONGEST + " characters");
        }
        Matcher matcher = language.matcher(whole);
        int end = 0;
        while (end < whole.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new QueryException("the query cannot be read from '" + excerpt(whole.substring(end)) + "' on");
            }
            tokens.add(token(matcher));
            end = matcher.end();
        }
        tokens.add(new Token(Kind.END, ""));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group(1) != null) {
            return new Token(Kind.NAME, matcher.group(1).replaceAll("^['\"]|['\"]$", ""));
        }
        if (matcher.group(2) != null) {
            return new Token(Kind.TEXT, matcher.group(2).replace("''", "'"));
        }
        if (matcher.group(3) != null) {
            return new Token(Kind.TEXT, matcher.group(3).replace("\"\"", "\""));
        }
        if (matcher.group(4) != null) {
            return new Token(Kind.NUMBER, matcher.group(4));
        }
        return matcher.group(5) != null
                ? new Token(Kind.WORD, matcher.group(5))
                : new Token(Kind.SIGN, matcher.group(6));
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Whether the next token is that word, in any case, or sign; if so it is taken. */
    boolean take(String wanted) {
        boolean is = is(wanted);
        if (is) {
            next();
        }
        return is;
    }

    boolean is(String wanted) {
        Token token = peek();
        return (token.kind() == Kind.WORD || token.kind() == Kind.SIGN)
                && token.text().equalsIgnoreCase(wanted);
    }

    void expect(String wanted) {
        if (!take(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    QueryException unexpected(String wanted) {
        String found = peek().kind() == Kind.END ? "the end" : "'" + excerpt(peek().text()) + "'";
        return new QueryException("the query has " + found + " where " + wanted + " is expected");
    }

    private static String excerpt(String text) {
        String plain = text.strip();
        return plain.length() > 40 ? plain.substring(0, 40) + " …" : plain;
    }
}
