package quartier.author.form;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import quartier.content.Snapshot;
import quartier.definition.Capabilities;
import quartier.module.Registry;
import quartier.rendering.view.ViewMessages;

/**
 * What a form needs to know of its surroundings.
 *
 * @param language content language that is edited
 * @param suffix ends property names of that language, such as {@code _en}; empty for the default one
 * @param texts the desk's own texts
 * @param when how the edited item says when it happens; empty when it does not
 */
public record FormContext(
        Snapshot snapshot,
        Registry registry,
        String language,
        String suffix,
        Locale desk,
        ZoneId zone,
        ViewMessages texts,
        Optional<When> when) {
    /** A schedule, and the moment from which its dates lie ahead. */
    public record When(Capabilities.Schedule schedule, Instant now) {}

    /** Of something that does not happen at some time. */
    public FormContext(
            Snapshot snapshot,
            Registry registry,
            String language,
            String suffix,
            Locale desk,
            ZoneId zone,
            ViewMessages texts) {
        this(snapshot, registry, language, suffix, desk, zone, texts, Optional.empty());
    }

    /** The same for items that happen. */
    public FormContext happening(Optional<Capabilities.Schedule> schedule, Instant now) {
        return new FormContext(
                snapshot, registry, language, suffix, desk, zone, texts, schedule.map(s -> new When(s, now)));
    }

    /** For the default language of a German desk. */
    public static FormContext german(Snapshot snapshot, Registry registry, ViewMessages texts) {
        return new FormContext(snapshot, registry, "de", "", Locale.GERMAN, ZoneId.of("Europe/Berlin"), texts);
    }
}
