package quartier.rendering.query;

import java.util.List;
import quartier.content.ContentNode;
import quartier.content.ContentPath;

/** What a node must be like to be found. */
sealed interface Condition
        permits Condition.Always,
                Condition.And,
                Condition.Or,
                Condition.Not,
                Condition.Below,
                Condition.ChildOf,
                Condition.Same,
                Condition.Exists,
                Condition.Compare,
                Condition.Contains,
                Steps {
    boolean holds(ContentNode node);

    /** Every node. */
    record Always() implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return true;
        }
    }

    record And(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return parts.stream().allMatch(part -> part.holds(node));
        }
    }

    record Or(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return parts.stream().anyMatch(part -> part.holds(node));
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return !part.holds(node);
        }
    }

    /** Anywhere below a path. */
    record Below(String path) implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return !node.path().isRoot()
                    && (path.equals("/") || node.path().path().startsWith(path + "/"));
        }
    }

    /** Directly below a path. */
    record ChildOf(String path) implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return node.path()
                    .parent()
                    .map(ContentPath::path)
                    .filter(path::equals)
                    .isPresent();
        }
    }

    record Same(String path) implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return node.path().path().equals(path);
        }
    }

    /** The property is there; where it has several values, with at least one. */
    record Exists(Operand operand) implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return !operand.values(node).isEmpty();
        }
    }

    /** Some value of the operand stands in that relation to the literal. */
    record Compare(Operand operand, Relation relation, Object literal) implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return operand.values(node).stream().anyMatch(value -> relation.holds(value, literal));
        }
    }

    /** Full text in one property, or with {@code *} in all texts of the node and of its parts. */
    record Contains(String property, Words words) implements Condition {
        @Override
        public boolean holds(ContentNode node) {
            return words.in(NodeText.of(node, property));
        }
    }
}
