package quartier.editing;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentPath;
import quartier.editing.deed.Right;
import quartier.security.Actor;

/** One line per deed in the log {@code quartier.audit}: who, what, where, how it ended. Never content. */
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("quartier.audit");
    private static final int NAMED = 20;

    private Audit() {}

    static void note(Actor actor, Command command, List<Right> rights, Outcome outcome) {
        List<ContentPath> places = outcome instanceof Outcome.Done done
                ? done.paths()
                : rights.stream().map(Right::path).distinct().toList();
        String where = places.stream()
                .limit(NAMED)
                .map(path -> path.toString().replaceAll("\\p{Cntrl}", "?"))
                .collect(Collectors.joining(" "));
        LOG.info(
                "{} {} {} {}",
                actor.name(),
                command.getClass().getSimpleName(),
                where.isEmpty() ? "-" : where,
                result(outcome));
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "done";
            case Outcome.Refused refused -> "refused " + refused.why().key();
            case Outcome.Conflict conflict -> "conflict";
            case Outcome.Missing missing -> "missing";
            case Outcome.Invalid invalid -> "invalid";
        };
    }
}
