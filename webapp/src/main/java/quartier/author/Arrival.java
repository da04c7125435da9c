package quartier.author;

import java.time.ZoneId;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.publishing.Pending;
import quartier.rendering.view.ViewMessages;

/**
 * What an item's page says while visitors do not have what was sent.
 *
 * @param path of the item
 * @param refused whether it has to be sent anew
 * @param deed that sends it anew
 * @param watch where to ask whether it has arrived
 */
public record Arrival(String path, boolean refused, String text, String reason, String deed, String watch) {
    public static final String PLACE = "uebertragung";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public static Optional<Arrival> of(ContentNode unit, Underway underway, ViewMessages texts) {
        return underway.of(unit).map(one -> {
            String key = "arrival." + (one.leaves() ? "off." : "") + (one.refused() ? "refused" : "sending");
            return new Arrival(
                    unit.path().toString(),
                    one.refused(),
                    texts.text(
                            key,
                            one.target(),
                            Dates.shortly(one.since().atZone(ZONE).toOffsetDateTime(), ZONE)),
                    reason(one, texts),
                    one.leaves() ? "zurueckziehen" : "veroeffentlichen",
                    "/.author/" + PLACE + "/" + Places.of(unit.path()));
        });
    }

    /** Why it is not there: what the website answered, or that it does not answer; empty when there is nothing to say. */
    public static String reason(Pending one, ViewMessages texts) {
        if (one.reason().isEmpty()) {
            return "";
        }
        return one.refused() ? texts.text("arrival.because", one.reason()) : texts.text("arrival.away", one.target());
    }
}
