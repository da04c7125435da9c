package quartier.editing.deed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.editing.Outcome;
import quartier.editing.Units;

/** What is used must not vanish unnoticed: names the places of use. */
final class Uses {
    private static final int NAMED = 5;

    private Uses() {}

    static Optional<Outcome> ofAny(Desk desk, List<ContentNode> units, Predicate<ContentNode> counts) {
        Set<ContentPath> leaving = new LinkedHashSet<>();
        units.forEach(unit -> Units.withBelow(unit).forEach(below -> leaving.add(below.path())));
        for (ContentNode unit : units) {
            List<String> titles = new ArrayList<>();
            for (ContentNode below : Units.withBelow(unit)) {
                desk.references().to(below).stream()
                        .filter(user -> !leaving.contains(user.path()))
                        .filter(counts)
                        .forEach(user -> titles.add(desk.title(user)));
            }
            if (!titles.isEmpty()) {
                String names = String.join(
                        ", ", titles.stream().distinct().limit(NAMED).toList());
                return Optional.of(Outcome.Refused.because(
                        "editing.refused.used", desk.title(unit), String.valueOf(titles.size()), names));
            }
        }
        return Optional.empty();
    }
}
