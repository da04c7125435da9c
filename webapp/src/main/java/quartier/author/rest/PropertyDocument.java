package quartier.author.rest;

import java.util.List;

/**
 * A property as the management API sends and takes it.
 *
 * @param type JCR's name of the type, such as {@code String} or {@code Long}; empty for a text
 * @param values as texts, whatever the type
 */
record PropertyDocument(String name, String type, boolean multiple, List<String> values) {
    PropertyDocument {
        values = List.copyOf(values);
    }
}
