package quartier.rendering.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.rendering.query.Tokens.Kind;
import quartier.rendering.query.Tokens.Token;

/** Reads XPath as JCR 1.0 has it: {@code /jcr:root/path//element(*, type)[condition] order by @property descending}; see {@link Steps}. */
final class XPathParser {
    private static final int MOST_STEPS = 30;
    /** Each of them multiplies the ways in which a path may fit. */
    private static final int MOST_ANYWHERE = 3;

    private static final Pattern ENCODED = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private final Tokens tokens;
    private final Joined joined;

    XPathParser(String statement) {
        this.tokens = new Tokens(statement, Tokens.XPATH);
        this.joined = new Joined(tokens, this::single);
    }

    JcrQuery parse() {
        List<Steps.Step> steps = new ArrayList<>();
        int free = 0;
        do {
            boolean anywhere = tokens.take("//");
            if (anywhere && ++free > MOST_ANYWHERE) {
                throw new QueryException("a path may have '//' at most " + MOST_ANYWHERE + " times");
            }
            if (!anywhere) {
                tokens.take("/");
            }
            if (columns()) {
                break;
            }
            if (steps.size() == MOST_STEPS) {
                throw new QueryException("a path may have at most " + MOST_STEPS + " steps");
            }
            if (anywhere || !steps.isEmpty() || !tokens.take("jcr:root")) {
                steps.add(step(anywhere));
            }
        } while (tokens.is("/") || tokens.is("//"));
        List<JcrQuery.Order> orders = orders();
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected("the end");
        }
        String type = steps.isEmpty() ? "nt:base" : steps.getLast().type();
        return new JcrQuery(type, new Steps(fixed(steps), List.copyOf(steps)), orders);
    }

    private static String fixed(List<Steps.Step> steps) {
        StringBuilder path = new StringBuilder();
        steps.stream()
                .takeWhile(step -> !step.anywhere() && step.name().isPresent())
                .forEach(step -> path.append('/').append(step.name().orElseThrow()));
        return path.toString();
    }

    /** What to show of the nodes found, {@code /@title} or {@code /(@title | rep:excerpt(.))}: all of them, always. */
    private boolean columns() {
        if (!tokens.is("@") && !tokens.is("(") && !tokens.is("rep:excerpt")) {
            return false;
        }
        while (tokens.peek().kind() != Kind.END && !tokens.is("order")) {
            tokens.next();
        }
        return true;
    }

    private Steps.Step step(boolean anywhere) {
        Optional<String> name = Optional.empty();
        String type = "nt:base";
        if (tokens.is("element") && tokens.peekSecond().text().equals("(")) {
            tokens.next();
            tokens.expect("(");
            name = tokens.is(")") ? name : name();
            type = tokens.take(",") ? tokens.next().text() : type;
            tokens.expect(")");
        } else {
            name = name();
        }
        List<Condition> conditions = new ArrayList<>();
        while (tokens.take("[")) {
            conditions.add(joined.read());
            tokens.expect("]");
        }
        return new Steps.Step(anywhere, name, type, List.copyOf(conditions));
    }

    /** Empty for any name. */
    private Optional<String> name() {
        Token name = tokens.next();
        if (name.kind() == Kind.SIGN && name.text().equals("*")) {
            return Optional.empty();
        }
        if (name.kind() != Kind.WORD && name.kind() != Kind.NUMBER) {
            throw new QueryException("the query has '" + name.text() + "' where a name is expected");
        }
        return Optional.of(decoded(name.text()));
    }

    /** Names that XPath does not allow are written with {@code _x0020_}. */
    private static String decoded(String name) {
        return ENCODED.matcher(name)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private List<JcrQuery.Order> orders() {
        List<JcrQuery.Order> orders = new ArrayList<>();
        if (tokens.take("order")) {
            tokens.expect("by");
            do {
                Operand operand = operand();
                boolean descending = tokens.take("descending");
                if (!descending) {
                    tokens.take("ascending");
                }
                orders.add(new JcrQuery.Order(operand, descending));
            } while (tokens.take(","));
        }
        return List.copyOf(orders);
    }

    private Condition single() {
        if (tokens.take("(")) {
            Condition inner = joined.read();
            tokens.expect(")");
            return inner;
        }
        if (tokens.peek().kind() == Kind.WORD && tokens.peekSecond().text().equals("(")) {
            switch (function(tokens.peek().text())) {
                case "not" -> {
                    tokens.next();
                    return new Condition.Not(single());
                }
                case "contains" -> {
                    return contains();
                }
                case "like" -> {
                    tokens.next();
                    tokens.expect("(");
                    Operand operand = operand();
                    tokens.expect(",");
                    Condition like = new Condition.Compare(operand, Relation.LIKE, literal());
                    tokens.expect(")");
                    return like;
                }
                default -> {
                    return comparison();
                }
            }
        }
        return comparison();
    }

    private Condition contains() {
        tokens.next();
        tokens.expect("(");
        String property = "*";
        if (tokens.take("@")) {
            property = tokens.next().text();
        } else if (!tokens.take(".") && !tokens.take("*")) {
            throw tokens.unexpected("'.' or a property");
        }
        tokens.expect(",");
        Words words = Words.of(literal());
        tokens.expect(")");
        return new Condition.Contains(property, words);
    }

    private Condition comparison() {
        Operand operand = operand();
        Relation relation = switch (tokens.peek().text()) {
            case "=", "eq" -> Relation.EQUAL;
            case "!=", "<>", "ne" -> Relation.NOT_EQUAL;
            case "<", "lt" -> Relation.LESS;
            case "<=", "le" -> Relation.LESS_OR_EQUAL;
            case ">", "gt" -> Relation.MORE;
            case ">=", "ge" -> Relation.MORE_OR_EQUAL;
            default -> null;
        };
        if (relation == null) {
            return new Condition.Exists(operand);
        }
        tokens.next();
        return new Condition.Compare(operand, relation, literal());
    }

    /** {@code @title}, {@code main/@title}, {@code fn:lower-case(@title)}, {@code fn:name()}, {@code jcr:score()}. */
    private Operand operand() {
        if (tokens.take("@")) {
            return new Operand.Named(decoded(tokens.next().text()));
        }
        Token word = tokens.next();
        if (word.kind() != Kind.WORD && word.kind() != Kind.NUMBER) {
            throw new QueryException("the query has '" + word.text() + "' where a property is expected");
        }
        if (tokens.take("/")) {
            return new Operand.OfChild(decoded(word.text()), operand());
        }
        tokens.expect("(");
        Operand operand = switch (function(word.text())) {
            case "lower-case" -> new Operand.Cased(operand(), false);
            case "upper-case" -> new Operand.Cased(operand(), true);
            case "name", "local-name" -> ofContext("jcr:name");
            case "score" -> ofContext("jcr:score");
            default -> throw new QueryException("the function '" + word.text() + "' is not supported in queries");
        };
        tokens.expect(")");
        return operand;
    }

    private Operand ofContext(String name) {
        if (!tokens.is(")")) {
            tokens.next();
        }
        return new Operand.Named(name);
    }

    private String literal() {
        Token token = tokens.next();
        if (token.kind() == Kind.WORD && tokens.take("(")) {
            String value = tokens.is(")") ? function(token.text()) : literal();
            tokens.expect(")");
            return value;
        }
        return switch (token.kind()) {
            case TEXT, NUMBER -> token.text();
            default -> throw new QueryException("the query has '" + token.text() + "' where a value is expected");
        };
    }

    /** The name of a function without its prefix. */
    private static String function(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
