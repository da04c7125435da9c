package quartier.author.browser;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import quartier.author.Dates;
import quartier.author.Places;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.editing.ReviewState;
import quartier.editing.TakenOff;
import quartier.editing.Units;
import quartier.security.Permission;

/**
 * What stands beside a form: who changed it last, what was said when it came back, where it is used.
 *
 * @param takenOff when the system took it off the site; empty if it did not
 * @param comment of whoever sent it back; empty if nobody did
 */
public record Aside(
        String changed,
        String by,
        String published,
        String comment,
        String commentBy,
        String takenOff,
        List<Use> uses) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** A page or item that refers to this one. */
    public record Use(String title, String url) {}

    static Aside of(Visit visit, ContentNode node, Services services) {
        ContentNode unit = Units.of(node).orElse(node);
        ReviewState review = ReviewState.of(unit);
        boolean back = review.step() == ReviewState.Step.SENT_BACK;
        return new Aside(
                when(unit, "mgnl:lastModified"),
                unit.text("mgnl:lastModifiedBy"),
                when(unit, "mgnl:lastActivated"),
                back ? review.comment() : "",
                back ? review.who() : "",
                TakenOff.of(unit).map(off -> Dates.shortly(off.at(), ZONE)).orElse(""),
                uses(visit, unit, services));
    }

    private static String when(ContentNode node, String property) {
        return node.date(property).map(date -> Dates.shortly(date, ZONE)).orElse("");
    }

    static List<Use> uses(Visit visit, ContentNode unit, Services services) {
        Choices names = new Choices(visit.snapshot(), visit.registry());
        return services.index().referrers(unit.id()).stream()
                .map(visit.snapshot()::node)
                .flatMap(Optional::stream)
                .filter(user -> !user.path().equals(unit.path()))
                .filter(user -> services.guard().may(visit.person(), Permission.READ, user.path()))
                .limit(50)
                .map(user -> new Use(names.title(user), Places.open(user)))
                .toList();
    }
}
