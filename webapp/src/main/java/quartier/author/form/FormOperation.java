package quartier.author.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.http.FormData;
import quartier.http.Parameters;

/**
 * A button inside a form that changes the form and stores nothing: one more entry, one less, another order, another
 * value in one. Sent as {@code tat=hinzu|<field>||<values>}, {@code setze|<field>|<entry>|<values>}, {@code
 * weg|<field>|<entry>}, {@code hoch|…}, {@code runter|…}, {@code neu|}.
 *
 * @param values of parts of the entry by their names, as in a query
 */
public record FormOperation(String verb, String field, String entry, Map<String, String> values) {
    /** Name of the buttons. */
    public static final String PARAMETER = "tat";

    public FormOperation {
        values = Map.copyOf(values);
    }

    public FormOperation(String verb, String field, String entry) {
        this(verb, field, entry, Map.of());
    }

    /** The operation that was asked for; empty when the form shall be saved. */
    public static Optional<FormOperation> of(FormData form) {
        String[] parts = form.text(PARAMETER).split("\\|", 4);
        return List.of("hinzu", "setze", "weg", "hoch", "runter", "neu").contains(parts[0])
                ? Optional.of(new FormOperation(
                        parts[0],
                        parts.length > 1 ? parts[1] : "",
                        parts.length > 2 ? parts[2] : "",
                        parts.length > 3 ? values(parts[3]) : Map.of()))
                : Optional.empty();
    }

    /** The form as it would have been sent after the operation. */
    public FormData on(FormData form) {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.fields().values());
        String list = field + "[]";
        List<String> keys = new ArrayList<>(form.fields().all(list));
        int at = keys.indexOf(entry);
        switch (verb) {
            case "hinzu" -> {
                String fresh = fresh(keys);
                keys.add(fresh);
                set(fields, fresh);
            }
            case "setze" -> {
                if (at >= 0) {
                    set(fields, entry);
                }
            }
            case "weg" -> keys.remove(entry);
            case "hoch" -> swap(keys, at, at - 1);
            case "runter" -> swap(keys, at, at + 1);
            default -> {}
        }
        if (!field.isEmpty()) {
            fields.put(list, keys);
        }
        return new FormData(new Parameters(fields), form.files());
    }

    private void set(Map<String, List<String>> fields, String key) {
        values.forEach((name, value) -> fields.put(field + "." + key + "." + name, List.of(value)));
    }

    /** The key that the next new entry beside these gets. */
    static String fresh(List<String> keys) {
        int number = 1;
        while (keys.contains("neu" + number)) {
            number++;
        }
        return "neu" + number;
    }

    private static void swap(List<String> keys, int one, int other) {
        if (one >= 0 && other >= 0 && one < keys.size() && other < keys.size()) {
            Collections.swap(keys, one, other);
        }
    }

    private static Map<String, String> values(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
