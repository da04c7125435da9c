package quartier.rendering.query;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;

/**
 * The steps of an XPath from the root down to the node that is looked for.
 *
 * @param fixed the path that all nodes found are at or below
 */
record Steps(String fixed, List<Step> steps) implements Condition {
    /**
     * One step.
     *
     * @param anywhere any number of levels below the step before, not just one
     * @param name empty for any
     */
    record Step(boolean anywhere, Optional<String> name, String type, List<Condition> conditions) {
        private boolean fits(ContentNode node) {
            return name.map(node.name()::equals).orElse(true)
                    && (type.equals("nt:base") || node.isType(type))
                    && conditions.stream().allMatch(condition -> condition.holds(node));
        }
    }

    @Override
    public boolean holds(ContentNode node) {
        return fits(node, steps.size() - 1);
    }

    /** Whether the node is where that step ends. */
    private boolean fits(ContentNode node, int step) {
        if (step < 0 || node.path().isRoot()) {
            return step < 0 && node.path().isRoot();
        }
        Step last = steps.get(step);
        if (!last.fits(node)) {
            return false;
        }
        Optional<ContentNode> above = node.parent();
        while (last.anywhere() && above.isPresent() && !fits(above.get(), step - 1)) {
            above = above.get().parent();
        }
        return above.filter(found -> last.anywhere() || fits(found, step - 1)).isPresent();
    }
}
