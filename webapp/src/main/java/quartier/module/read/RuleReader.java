package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Action.Condition;
import quartier.definition.Action.Rule;
import quartier.definition.Origin;
import quartier.module.read.Keys.Part;

/** Reads the rules of an availability: today's short names and the classes of Magnolia 5. */
final class RuleReader {
    private static final Map<String, Rule> KNOWN = Map.ofEntries(
            Map.entry("jcrisdeletedrule", new Rule(Condition.DELETED, false)),
            Map.entry("isdeletedrule", new Rule(Condition.DELETED, false)),
            Map.entry("isnotdeletedrule", new Rule(Condition.DELETED, true)),
            Map.entry("jcrpublishedrule", new Rule(Condition.PUBLISHED, false)),
            Map.entry("ispublishedrule", new Rule(Condition.PUBLISHED, false)),
            Map.entry("jcrpublishablerule", new Rule(Condition.PUBLISHABLE, false)),
            Map.entry("ispublishablerule", new Rule(Condition.PUBLISHABLE, false)),
            Map.entry("jcrhasversionsrule", new Rule(Condition.HAS_VERSIONS, false)),
            Map.entry("hasversionsrule", new Rule(Condition.HAS_VERSIONS, false)),
            Map.entry("jcrisversionedrule", new Rule(Condition.VERSION, false)),
            Map.entry("isnotversionedrule", new Rule(Condition.VERSION, true)),
            Map.entry("canmoverule", new Rule(Condition.MOVABLE, false)),
            Map.entry("jcrcanmoverule", new Rule(Condition.MOVABLE, false)),
            Map.entry("canpastecontentrule", new Rule(Condition.PASTABLE, false)),
            Map.entry("jcrcanpastecontentrule", new Rule(Condition.PASTABLE, false)),
            Map.entry("acceptsclipboardcontent", new Rule(Condition.PASTABLE, false)));

    private RuleReader() {}

    static List<Rule> rules(Keys availability) {
        List<Rule> rules = new ArrayList<>();
        for (Part part : availability.parts("rules")) {
            if (part.isMapping()) {
                Keys keys = part.keys("rule of " + availability.what());
                boolean negate = keys.flag("negate", false);
                String type = keys.text("implementationClass", keys.type());
                boolean told = keys.has("implementationClass") && TypeNames.isForeign(type);
                if (!told) {
                    rule(availability, type.isEmpty() ? part.name() : type, part.at(), negate)
                            .ifPresent(rules::add);
                }
                keys.done();
            } else if (!part.text().isEmpty()) {
                rule(availability, part.text(), part.at(), false).ifPresent(rules::add);
            }
        }
        String old = availability.text("ruleClass");
        if (!old.isEmpty() && !TypeNames.isForeign(old)) {
            rule(availability, old, availability.at("ruleClass"), false).ifPresent(rules::add);
        }
        return List.copyOf(rules);
    }

    /** A rule that is not known never keeps anybody from anything. */
    private static Optional<Rule> rule(Keys availability, String written, Origin at, boolean negate) {
        Rule known = KNOWN.get(TypeNames.of(written));
        if (known == null) {
            availability.unsupported(
                    at,
                    "the rule '" + written + "' of " + availability.what() + " is not here; it counts as fulfilled");
            return Optional.empty();
        }
        return Optional.of(new Rule(known.condition(), known.negate() != negate));
    }
}
