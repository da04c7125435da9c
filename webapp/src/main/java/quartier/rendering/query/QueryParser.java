package quartier.rendering.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import quartier.rendering.query.Tokens.Kind;
import quartier.rendering.query.Tokens.Token;

/** Reads {@code select … from … where … order by …}. */
final class QueryParser {
    private final Tokens tokens;
    private final Joined joined;

    QueryParser(String statement) {
        this.tokens = new Tokens(statement);
        this.joined = new Joined(tokens, this::wanted);
    }

    JcrQuery parse() {
        tokens.expect("select");
        while (!tokens.take("from")) {
            if (tokens.next().kind() == Kind.END) {
                throw tokens.unexpected("'from'");
            }
        }
        String type = name();
        selector();
        if (tokens.is("inner") || tokens.is("left") || tokens.is("right") || tokens.is("join") || tokens.is(",")) {
            throw new QueryException("queries over two selectors (joins) are not supported");
        }
        Condition condition = tokens.take("where") ? joined.read() : new Condition.Always();
        List<JcrQuery.Order> orders = new ArrayList<>();
        if (tokens.take("order")) {
            tokens.expect("by");
            do {
                Operand operand = operand();
                boolean descending = tokens.take("desc");
                orders.add(new JcrQuery.Order(operand, descending || !tokens.take("asc") && descending));
            } while (tokens.take(","));
        }
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected("the end");
        }
        return new JcrQuery(type, condition, List.copyOf(orders));
    }

    private String name() {
        Token token = tokens.next();
        if (token.kind() == Kind.NAME || token.kind() == Kind.WORD) {
            return token.text();
        }
        throw new QueryException("the query names no node type");
    }

    private void selector() {
        boolean named = tokens.take("as")
                || tokens.peek().kind() == Kind.WORD
                        && !List.of("where", "order", "inner", "left", "right", "join")
                                .contains(tokens.peek().text().toLowerCase(Locale.ROOT));
        if (named) {
            tokens.next();
        }
    }

    private Condition wanted() {
        boolean wanted = true;
        while (tokens.take("not")) {
            wanted = !wanted;
        }
        Condition condition = single();
        return wanted ? condition : new Condition.Not(condition);
    }

    private Condition single() {
        if (tokens.take("(")) {
            Condition inner = joined.read();
            tokens.expect(")");
            return inner;
        }
        if (tokens.peek().kind() == Kind.WORD && tokens.peekSecond().text().equals("(")) {
            switch (tokens.peek().text().toLowerCase(Locale.ROOT)) {
                case "isdescendantnode" -> {
                    return new Condition.Below(path());
                }
                case "ischildnode" -> {
                    return new Condition.ChildOf(path());
                }
                case "issamenode" -> {
                    return new Condition.Same(path());
                }
                case "contains" -> {
                    return contains();
                }
                default -> {
                    return comparison();
                }
            }
        }
        return comparison();
    }

    /** The last argument; the one before it is the selector. */
    private String path() {
        tokens.next();
        tokens.expect("(");
        Token path = tokens.next();
        if (tokens.take(",")) {
            path = tokens.next();
        }
        tokens.expect(")");
        String text = path.text().strip();
        boolean slash = text.length() > 1 && text.endsWith("/");
        return slash ? text.substring(0, text.length() - 1) : text;
    }

    private Condition contains() {
        tokens.next();
        tokens.expect("(");
        String property = property();
        tokens.expect(",");
        Words words = Words.of(tokens.next().text());
        tokens.expect(")");
        return new Condition.Contains(property, words);
    }

    private String property() {
        if (tokens.take("*") || tokens.take(".")) {
            return "*";
        }
        Token first = tokens.next();
        if (tokens.take(".")) {
            return tokens.take("*") ? "*" : tokens.next().text();
        }
        if (first.kind() != Kind.NAME && first.kind() != Kind.WORD && first.kind() != Kind.TEXT) {
            throw tokens.unexpected("a property");
        }
        return first.text();
    }

    private Operand operand() {
        if (tokens.peek().kind() == Kind.WORD && tokens.peekSecond().text().equals("(")) {
            String function = tokens.next().text().toLowerCase(Locale.ROOT);
            tokens.expect("(");
            Operand operand = switch (function) {
                case "lower", "upper" -> new Operand.Cased(operand(), function.equals("upper"));
                case "name", "localname" -> ofSelector("jcr:name");
                case "score" -> ofSelector("jcr:score");
                default -> throw new QueryException("the function '" + function + "' is not supported in queries");
            };
            tokens.expect(")");
            return operand;
        }
        return new Operand.Named(property());
    }

    private Operand ofSelector(String name) {
        if (!tokens.is(")")) {
            tokens.next();
        }
        return new Operand.Named(name);
    }

    private Condition comparison() {
        Operand operand = operand();
        if (tokens.take("is")) {
            boolean not = tokens.take("not");
            tokens.expect("null");
            Condition exists = new Condition.Exists(operand);
            return not ? exists : new Condition.Not(exists);
        }
        if (tokens.take("not")) {
            return new Condition.Not(tokens.is("in") ? in(operand) : like(operand));
        }
        if (tokens.is("in")) {
            return in(operand);
        }
        if (tokens.is("like")) {
            return like(operand);
        }
        Relation relation = switch (tokens.next().text()) {
            case "=" -> Relation.EQUAL;
            case "<>", "!=" -> Relation.NOT_EQUAL;
            case "<" -> Relation.LESS;
            case "<=" -> Relation.LESS_OR_EQUAL;
            case ">" -> Relation.MORE;
            case ">=" -> Relation.MORE_OR_EQUAL;
            default -> throw tokens.unexpected("a comparison");
        };
        return new Condition.Compare(operand, relation, literal());
    }

    private Condition like(Operand operand) {
        tokens.expect("like");
        String pattern = literal();
        boolean below = operand.equals(new Operand.Named("jcr:path"))
                && pattern.endsWith("/%")
                && pattern.indexOf('%') == pattern.length() - 1;
        return below
                ? new Condition.Below(pattern.length() == 2 ? "/" : pattern.substring(0, pattern.length() - 2))
                : new Condition.Compare(operand, Relation.LIKE, pattern);
    }

    private Condition in(Operand operand) {
        tokens.expect("in");
        tokens.expect("(");
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(new Condition.Compare(operand, Relation.EQUAL, literal()));
        } while (tokens.take(","));
        tokens.expect(")");
        return new Condition.Or(List.copyOf(parts));
    }

    private String literal() {
        if (tokens.take("cast")) {
            tokens.expect("(");
            String value = literal();
            tokens.expect("as");
            tokens.next();
            tokens.expect(")");
            return value;
        }
        if (tokens.is("timestamp") || tokens.is("date")) {
            tokens.next();
        }
        Token token = tokens.next();
        return switch (token.kind()) {
            case TEXT, NUMBER, WORD -> token.text();
            default -> throw tokens.unexpected("a value");
        };
    }
}
