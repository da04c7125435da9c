package quartier.editing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Snapshot;
import quartier.definition.Capabilities;
import quartier.editing.FieldMessage;
import quartier.module.Registry;

/** What must hold for a node: the one place that form, import check and publishing ask. */
public final class Rules {
    private final Registry registry;
    private final TakenValues taken;

    /** @param snapshot where other items are looked up (uniqueness) */
    public Rules(Registry registry, Snapshot snapshot) {
        this.registry = registry;
        this.taken = new TakenValues(snapshot);
    }

    /** Checks the node by itself, without areas and components in it. */
    public Findings check(ContentNode node) {
        return check(node, Optional.empty());
    }

    /** @param before the node before the change, for rules about what must not change */
    public Findings check(ContentNode node, Optional<ContentNode> before) {
        FieldRules fields = new FieldRules(registry);
        fields.check(Forms.of(registry, node), node, "", "");
        List<FieldMessage> blocking = new ArrayList<>(fields.blocking());
        List<FieldMessage> open = new ArrayList<>(fields.open());
        cross(node, before, blocking, open);
        return new Findings(blocking, open);
    }

    /** Checks the unit with all areas and components in it. */
    public Findings checkWhole(ContentNode unit) {
        Findings own = check(unit);
        List<FieldMessage> blocking = new ArrayList<>(own.blocking());
        List<FieldMessage> open = new ArrayList<>(own.open());
        for (ContentNode child : unit.children()) {
            if (child.isType("mgnl:area") || child.isType("mgnl:component")) {
                Findings below = checkWhole(child);
                blocking.addAll(below.blocking());
                open.addAll(below.open());
            }
        }
        return new Findings(blocking, open);
    }

    private void cross(
            ContentNode item, Optional<ContentNode> before, List<FieldMessage> blocking, List<FieldMessage> open) {
        CrossFieldRules rules = new CrossFieldRules(registry, Forms.type(registry, item), taken, before);
        for (Capabilities.Rule rule : Forms.rules(registry, item)) {
            List<FieldMessage> messages = rules.broken(rule, item);
            if (rule.onPublish()) {
                open.addAll(messages);
            } else {
                blocking.addAll(messages);
            }
        }
    }
}
