package quartier.rendering.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import quartier.definition.RestClient;

/** One call with its values, ready to be sent; two that are equal ask the same. */
record Question(String method, URI address, Map<String, String> headers, String body) {

    /**
     * @throws IllegalArgumentException with the reason when a value is missing or cannot stand where it should
     */
    static Question of(RestClient client, RestClient.Call call, Map<String, String> given) {
        Map<String, String> values = new HashMap<>(call.defaults());
        values.putAll(given);
        Placeholders places = new Placeholders(values);
        boolean hasBody = !call.body().isEmpty();
        Map<String, String> headers = headers(client, call, places);
        if (hasBody) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        return new Question(
                call.method(),
                address(client, call, places, hasBody ? Map.of() : undeclared(client, call, given)),
                headers,
                hasBody ? places.filledDocument(call.body()) : "");
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    HttpRequest request(Duration atMost) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(atMost)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static URI address(
            RestClient client, RestClient.Call call, Placeholders places, Map<String, String> further) {
        String base =
                client.baseUrl().replaceFirst("/+$", "") + "/" + call.path().replaceFirst("^/+", "");
        String path = places.filled(base, Question::segment)
                .orElseThrow(() -> new IllegalArgumentException("a value of the address is missing"));
        StringBuilder query = new StringBuilder();
        call.query()
                .forEach((name, value) ->
                        places.filled(value, text -> text).ifPresent(text -> parameter(query, name, text)));
        further.forEach((name, value) -> parameter(query, name, value));
        char joint = path.indexOf('?') < 0 ? '?' : '&';
        return URI.create(path.replace(" ", "%20") + (query.isEmpty() ? "" : joint + query.substring(1)));
    }

    private static void parameter(StringBuilder query, String name, String value) {
        query.append('&').append(encoded(name)).append('=').append(encoded(value));
    }

    /** Values of no placeholder become parameters of the address, as nothing else can become of them. */
    private static Map<String, String> undeclared(RestClient client, RestClient.Call call, Map<String, String> given) {
        Set<String> used = new LinkedHashSet<>(call.query().keySet());
        Placeholders.names(client.baseUrl() + call.path(), used);
        call.query().values().forEach(value -> Placeholders.names(value, used));
        call.headers().values().forEach(value -> Placeholders.names(value, used));
        Map<String, String> further = new LinkedHashMap<>(given);
        further.keySet().removeAll(used);
        return further;
    }

    private static Map<String, String> headers(RestClient client, RestClient.Call call, Placeholders places) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "quartier");
        RestClient.Scheme scheme = client.schemes().get(call.scheme());
        if (scheme != null) {
            headers.put("Authorization", authorization(scheme));
        }
        call.headers()
                .forEach(
                        (name, value) -> places.filled(value, text -> text).ifPresent(text -> headers.put(name, text)));
        return headers;
    }

    private static String authorization(RestClient.Scheme scheme) {
        return switch (scheme) {
            case RestClient.Scheme.Basic basic ->
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (basic.user() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8));
            case RestClient.Scheme.Bearer bearer -> "Bearer " + bearer.token();
        };
    }

    /** A value stays within its segment of the path; an empty one would make the address that of all instead of one. */
    private static String segment(String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException("'" + value + "' is no value for an address");
        }
        return encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
