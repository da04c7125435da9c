package quartier.author.form;

/**
 * Something to say about a field.
 *
 * @param key name of the control it speaks of
 * @param label the field's label
 * @param text what is wrong and how to put it right
 */
public record Message(String key, String label, String text) {
    /** The id of the control in the page. */
    public String anchor() {
        return Control.id(key);
    }
}
