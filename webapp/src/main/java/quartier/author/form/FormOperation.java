package quartier.author.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.http.FormData;
import quartier.http.Parameters;

/**
 * A button inside a form that changes the form and stores nothing: one more entry, one less, another order. Sent as
 * {@code tat=hinzu|<field>}, {@code weg|<field>|<entry>}, {@code hoch|…}, {@code runter|…}, {@code neu|}.
 */
public record FormOperation(String verb, String field, String entry) {
    /** Name of the buttons. */
    public static final String PARAMETER = "tat";

    /** The operation that was asked for; empty when the form shall be saved. */
    public static Optional<FormOperation> of(FormData form) {
        String[] parts = form.text(PARAMETER).split("\\|", 3);
        return List.of("hinzu", "weg", "hoch", "runter", "neu").contains(parts[0])
                ? Optional.of(
                        new FormOperation(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""))
                : Optional.empty();
    }

    /** The form as it would have been sent after the operation. */
    public FormData on(FormData form) {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.fields().values());
        String list = field + "[]";
        List<String> keys = new ArrayList<>(form.fields().all(list));
        int at = keys.indexOf(entry);
        switch (verb) {
            case "hinzu" -> keys.add(fresh(keys));
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

    private static String fresh(List<String> keys) {
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
}
