package quartier.editing.deed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.editing.Outcome;
import quartier.editing.References;
import quartier.editing.Titles;
import quartier.editing.Units;
import quartier.module.Registry;

/** What is used must not vanish unnoticed: names the places of use. */
final class Uses {
    private static final int NAMED = 5;

    private Uses() {}

    static Optional<Outcome> ofAny(
            List<ContentNode> units, Snapshot now, Registry registry, Predicate<ContentNode> counts) {
        Set<ContentPath> leaving = new LinkedHashSet<>();
        units.forEach(unit -> Units.withBelow(unit).forEach(below -> leaving.add(below.path())));
        for (ContentNode unit : units) {
            List<String> titles = new ArrayList<>();
            for (ContentNode below : Units.withBelow(unit)) {
                References.to(below, now).stream()
                        .filter(user -> !leaving.contains(user.path()))
                        .filter(counts)
                        .forEach(user -> titles.add(Titles.of(user, registry)));
            }
            if (!titles.isEmpty()) {
                String names = String.join(
                        ", ", titles.stream().distinct().limit(NAMED).toList());
                return Optional.of(Outcome.Refused.because(
                        "editing.refused.used", Titles.of(unit, registry), String.valueOf(titles.size()), names));
            }
        }
        return Optional.empty();
    }
}
