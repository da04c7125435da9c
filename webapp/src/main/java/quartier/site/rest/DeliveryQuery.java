package quartier.site.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.RestEndpoint;
import quartier.http.HttpException;
import quartier.http.Parameters;

/**
 * The parameters of a delivery query (magnolia-format, REST, URL shapes and parameters).
 *
 * @param language content language of the values, {@code all} for all of them, empty for the usual one
 */
record DeliveryQuery(int offset, int limit, String text, String language, List<Filter> filters, List<Order> orders) {
    private static final int MOST_RESULTS = 1_000;
    private static final int MOST_FILTERS = 20;
    private static final Set<String> OWN = Set.of("limit", "offset", "orderBy", "q", "lang", "subtree", "variants");

    /** One condition; several are combined with and. */
    record Filter(String property, String operator, String value) {}

    /** One order criterion. */
    record Order(String property, boolean descending) {}

    static DeliveryQuery of(Parameters parameters, RestEndpoint endpoint) {
        List<Filter> filters = new ArrayList<>();
        parameters.values().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                values.forEach(value -> filters.add(filter(name, value)));
            }
        });
        if (filters.size() > MOST_FILTERS) {
            throw new HttpException(400, "more than " + MOST_FILTERS + " filters");
        }
        return new DeliveryQuery(
                number(parameters, "offset", 0, Integer.MAX_VALUE),
                number(parameters, "limit", endpoint.limit(), MOST_RESULTS),
                parameters.text("q"),
                parameters.text("lang"),
                List.copyOf(filters),
                orders(parameters.text("orderBy")));
    }

    boolean matches(ContentNode node) {
        return filters.stream().allMatch(filter -> Filters.matches(filter, node))
                && (text.isEmpty() || contains(node, text.toLowerCase(Locale.ROOT)));
    }

    Comparator<ContentNode> comparator() {
        Comparator<ContentNode> all = (a, b) -> 0;
        for (Order order : orders) {
            Comparator<ContentNode> one = Comparator.comparing(node -> Filters.sortKey(node, order.property()));
            all = all.thenComparing(order.descending() ? one.reversed() : one);
        }
        return all;
    }

    private static boolean contains(ContentNode node, String wanted) {
        for (Property property : node.properties()) {
            if (!property.name().startsWith("jcr:")
                    && !property.name().startsWith("mgnl:")
                    && property.texts().stream()
                            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))) {
                return true;
            }
        }
        return node.children().stream()
                .filter(child -> child.isType("mgnl:contentNode"))
                .anyMatch(child -> contains(child, wanted));
    }

    private static Filter filter(String name, String value) {
        int open = name.indexOf('[');
        if (open < 0) {
            return new Filter(name, "eq", value);
        }
        if (!name.endsWith("]") || open == 0) {
            throw new HttpException(400, "not a filter: " + name);
        }
        String operator = name.substring(open + 1, name.length() - 1);
        if (!Filters.OPERATORS.contains(operator)) {
            throw new HttpException(400, "unknown operator '" + operator + "', known: " + Filters.OPERATORS);
        }
        return new Filter(name.substring(0, open), operator, value);
    }

    private static List<Order> orders(String orderBy) {
        List<Order> orders = new ArrayList<>();
        for (String part : orderBy.split(",", -1)) {
            String[] words = part.strip().split("\\s+");
            if (!words[0].isEmpty()) {
                orders.add(new Order(words[0], words.length > 1 && words[1].equalsIgnoreCase("desc")));
            }
        }
        return List.copyOf(orders);
    }

    private static int number(Parameters parameters, String name, int usual, int most) {
        String text = parameters.text(name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return Math.min(number, most);
            }
        } catch (NumberFormatException e) {
            // said below, like a negative number
        }
        throw new HttpException(400, name + " is not a number from 0: " + text);
    }
}
