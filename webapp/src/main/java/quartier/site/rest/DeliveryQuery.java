package quartier.site.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import quartier.content.ContentNode;
import quartier.definition.RestEndpoint;
import quartier.http.HttpException;
import quartier.http.Parameters;
import quartier.rendering.query.NodeText;
import quartier.rendering.query.Words;

/** The parameters of a delivery query (magnolia-format, REST, URL shapes and parameters). */
record DeliveryQuery(int offset, int limit, Words text, List<Filter> filters, List<Order> orders) {
    /** Whatever visitors ask for, an answer has no more items than this, unless the endpoint itself has more. */
    static final int MOST_RESULTS = 1_000;

    /** Whatever an endpoint says. */
    private static final int MOST_OF_ALL = 10_000;

    /** The parameters that are no filters. */
    static final Set<String> OWN = Set.of("limit", "offset", "orderBy", "q", "lang");

    /** What Magnolia's page editor and its add-ons put behind the addresses of applications, which pass it on. */
    private static final Pattern PASSED_OVER = Pattern.compile("mgnl[A-Z]\\w*|variants|subid_token");

    private static final int MOST_FILTERS = 20;
    private static final int MOST_ORDERS = 10;
    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_TEXT = 200;

    /** One condition; several are combined with and. */
    record Filter(String property, String operator, String value) {}

    /** One order criterion. */
    record Order(String property, boolean descending) {}

    static DeliveryQuery of(Parameters parameters, RestEndpoint endpoint) {
        List<Filter> filters = new ArrayList<>();
        parameters.values().forEach((name, values) -> {
            if (!OWN.contains(name) && !PASSED_OVER.matcher(name).matches()) {
                values.forEach(value -> filters.add(filter(name, value)));
            }
        });
        if (filters.size() > MOST_FILTERS) {
            throw new HttpException(400, "more than " + MOST_FILTERS + " filters");
        }
        return new DeliveryQuery(
                number(parameters, "offset", 0, Integer.MAX_VALUE),
                number(parameters, "limit", usual(endpoint), most(endpoint)),
                words(parameters.text("q")),
                List.copyOf(filters),
                orders(parameters.text("orderBy")));
    }

    /** How many items a page has when nobody says; the most for an endpoint that wants no limit. */
    static int usual(RestEndpoint endpoint) {
        return endpoint.limit() < 0 ? most(endpoint) : Math.min(endpoint.limit(), most(endpoint));
    }

    /** How many items a page can have. */
    static int most(RestEndpoint endpoint) {
        return Math.clamp(endpoint.limit(), MOST_RESULTS, MOST_OF_ALL);
    }

    boolean matches(ContentNode node) {
        return filters.stream().allMatch(filter -> Filters.matches(filter, node))
                && (text.isEmpty() || text.in(NodeText.of(node, "*")));
    }

    Comparator<ContentNode> comparator() {
        Comparator<ContentNode> all = (a, b) -> 0;
        for (Order order : orders) {
            Comparator<ContentNode> one = Comparator.comparing(node -> Filters.sortKey(node, order.property()));
            all = all.thenComparing(order.descending() ? one.reversed() : one);
        }
        return all;
    }

    private static Filter filter(String name, String value) {
        if (value.length() > LONGEST_VALUE) {
            throw new HttpException(400, "the value of the filter " + name + " is longer than " + LONGEST_VALUE);
        }
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
        if (operator.equals("null") && !Set.of("", "true", "false").contains(value)) {
            throw new HttpException(400, name + " is true or false, not '" + value + "'");
        }
        return new Filter(name.substring(0, open), operator, value);
    }

    private static Words words(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new HttpException(400, "q is longer than " + LONGEST_TEXT);
        }
        return Words.of(text);
    }

    private static List<Order> orders(String orderBy) {
        List<Order> orders = new ArrayList<>();
        for (String part : orderBy.split(",", -1)) {
            String[] words = part.strip().split("\\s+");
            if (!words[0].isEmpty()) {
                String direction = words.length == 1 ? "asc" : words[1].toLowerCase(Locale.ROOT);
                if (words.length > 2 || !Set.of("asc", "desc").contains(direction)) {
                    throw new HttpException(400, "orderBy takes 'property asc' or 'property desc', not '" + part + "'");
                }
                orders.add(new Order(words[0], direction.equals("desc")));
            }
        }
        if (orders.size() > MOST_ORDERS) {
            throw new HttpException(400, "orderBy takes at most " + MOST_ORDERS + " properties");
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
