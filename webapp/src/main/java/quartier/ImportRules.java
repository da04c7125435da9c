package quartier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quartier.author.Outcomes;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.content.bootstrap.Acceptance;
import quartier.editing.FieldMessage;
import quartier.editing.Units;
import quartier.editing.rules.Findings;
import quartier.editing.rules.Rules;
import quartier.module.Registry;
import quartier.rendering.view.Views;

/**
 * Holds an import to the rules that forms and publication keep.
 *
 * @param strict whether content that a form would not store is not imported either; else it is only reported
 */
record ImportRules(Registry registry, boolean strict) implements Acceptance {
    @Override
    public List<Objection> objections(Snapshot after, List<ContentPath> imported) {
        Rules rules = new Rules(registry, after);
        Outcomes words = new Outcomes(Views.of("author").messages());
        List<Objection> objections = new ArrayList<>(new SystemContent().notes(after, imported));
        for (ContentNode unit : units(after, imported)) {
            Findings findings = rules.checkWhole(unit);
            findings.blocking().forEach(message -> objections.add(of(unit, message, words, strict)));
            if (!unit.text("mgnl:activationStatus").equals("false")) {
                findings.open().forEach(message -> objections.add(of(unit, message, words, false)));
            }
        }
        return objections;
    }

    @Override
    public Map<ContentPath, String> kept(List<ContentPath> trees) {
        return new SystemContent().kept();
    }

    private Objection of(ContentNode unit, FieldMessage message, Outcomes words, boolean blocking) {
        return new Objection(unit.path(), words.text(message.key(), message.args(), registry), blocking);
    }

    private static Set<ContentNode> units(Snapshot after, List<ContentPath> imported) {
        Set<ContentPath> seen = new LinkedHashSet<>();
        Set<ContentNode> units = new LinkedHashSet<>();
        for (ContentPath path : imported) {
            after.node(path).flatMap(Units::of).stream()
                    .flatMap(unit -> Units.withBelow(unit).stream())
                    .filter(unit -> seen.add(unit.path()))
                    .forEach(units::add);
        }
        return units;
    }
}
