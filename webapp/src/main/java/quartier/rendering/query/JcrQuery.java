package quartier.rendering.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.rendering.model.Personalised;

/**
 * A query over the nodes of one type. Reads only below the path that its conditions name, and stops with a
 * {@link QueryException} when that is too much.
 */
public final class JcrQuery {
    private static final int MOST_READ = 20_000;
    private static final int MOST_FOUND = 1000;

    private final String type;
    private final Condition condition;
    private final List<Order> orders;

    /** One property of {@code order by}. */
    record Order(Operand operand, boolean descending) {}

    JcrQuery(String type, Condition condition, List<Order> orders) {
        this.type = type;
        this.condition = condition;
        this.orders = orders;
    }

    /** @param language {@code JCR-SQL2}, {@code sql} or {@code xpath}, in any case; empty for the first */
    public static JcrQuery parse(String statement, String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "", "jcr-sql2", "sql" -> new QueryParser(statement).parse();
            case "xpath" -> new XPathParser(statement).parse();
            default ->
                throw new QueryException(
                        "queries in the language '" + language + "' are not supported (known: JCR-SQL2, sql, xpath)");
        };
    }

    /**
     * Nodes of templates below a path.
     *
     * @param condition as after {@code where}, {@code and} in front or not; may be empty
     * @param order as after {@code order by}, these words in front or not; may be empty
     */
    public static JcrQuery ofTemplates(ContentPath path, Collection<String> ids, String condition, String order) {
        String and = condition.replaceFirst("(?i)^and\\b", "").strip();
        String by = order.replaceFirst("(?i)^order\\s+by\\b", "").strip();
        JcrQuery query = new QueryParser("select * from [nt:base] as content"
                        + (and.isEmpty() ? "" : " where " + and)
                        + (by.isEmpty() ? "" : " order by " + by))
                .parse();
        Condition template = new Condition.Or(ids.stream()
                .<Condition>map(id -> new Condition.Compare(new Operand.Named("mgnl:template"), Relation.EQUAL, id))
                .toList());
        return new JcrQuery(
                query.type,
                new Condition.And(List.of(new Condition.Below(path.path()), template, query.condition)),
                query.orders);
    }

    /**
     * What is found in a workspace, in order; of the type and its sub types.
     *
     * @param expired asked again and again whether time has run out
     */
    public List<ContentNode> run(Snapshot snapshot, String workspace, BooleanSupplier expired) {
        Optional<ContentNode> start =
                ContentPath.parse(workspace + ":" + start(condition)).flatMap(snapshot::node);
        List<ContentNode> found = new ArrayList<>();
        start.ifPresent(node -> visit(node, found, new int[1], expired));
        orders.reversed().forEach(order -> found.sort(comparator(order)));
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST_FOUND)));
    }

    private void visit(ContentNode node, List<ContentNode> found, int[] read, BooleanSupplier expired) {
        if (++read[0] > MOST_READ) {
            throw new QueryException(
                    "the query reads more than " + MOST_READ + " nodes; say in it where to look (ISDESCENDANTNODE)");
        }
        if (expired.getAsBoolean()) {
            throw new QueryException("the query takes too long");
        }
        boolean fits = (type.equals("nt:base") || node.isType(type)) && condition.holds(node);
        if (fits && !node.path().isRoot()) {
            found.add(node);
        }
        for (ContentNode child : node.children()) {
            if (!Personalised.isVariant(child)) {
                visit(child, found, read, expired);
            }
        }
    }

    /** The deepest path that every node found is at or below. */
    private static String start(Condition condition) {
        return switch (condition) {
            case Condition.Below below -> below.path();
            case Condition.ChildOf child -> child.path();
            case Condition.Same same -> same.path();
            case Steps path -> path.fixed().isEmpty() ? "/" : path.fixed();
            case Condition.And and ->
                and.parts().stream()
                        .map(JcrQuery::start)
                        .max(Comparator.comparing(String::length))
                        .orElse("/");
            default -> "/";
        };
    }

    private static Comparator<ContentNode> comparator(Order order) {
        Comparator<ContentNode> ascending = (left, right) -> {
            Optional<Object> one = order.operand().values(left).stream().findFirst();
            Optional<Object> two = order.operand().values(right).stream().findFirst();
            return one.isPresent() && two.isPresent()
                    ? Relation.order(one.get(), two.get()).orElse(0)
                    : Boolean.compare(one.isPresent(), two.isPresent());
        };
        return order.descending() ? ascending.reversed() : ascending;
    }
}
