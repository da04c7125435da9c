package quartier.author.form;

import java.time.ZoneId;
import java.util.Locale;
import quartier.content.Snapshot;
import quartier.module.Registry;
import quartier.rendering.view.ViewMessages;

/**
 * What a form needs to know of its surroundings.
 *
 * @param language content language that is edited
 * @param suffix ends property names of that language, such as {@code _en}; empty for the default one
 * @param texts the desk's own texts
 */
public record FormContext(
        Snapshot snapshot,
        Registry registry,
        String language,
        String suffix,
        Locale desk,
        ZoneId zone,
        ViewMessages texts) {
    /** For the default language of a German desk. */
    public static FormContext german(Snapshot snapshot, Registry registry, ViewMessages texts) {
        return new FormContext(snapshot, registry, "de", "", Locale.GERMAN, ZoneId.of("Europe/Berlin"), texts);
    }
}
