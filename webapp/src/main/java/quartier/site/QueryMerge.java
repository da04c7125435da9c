package quartier.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quartier.http.Parameters;
import quartier.http.Request;

/** Adds the query of a forward's target to the visitor's own. */
final class QueryMerge {
    private QueryMerge() {}

    static Request into(Request request, String query) {
        Map<String, List<String>> values = new LinkedHashMap<>(request.query().values());
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            List<String> all = new ArrayList<>(values.getOrDefault(name, List.of()));
            all.add(equals < 0 ? "" : pair.substring(equals + 1));
            values.put(name, all);
        }
        return request.withQuery(new Parameters(values));
    }
}
