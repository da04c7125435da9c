package quartier.author.browser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Notice;
import quartier.author.Places;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.editing.Units;

/**
 * How a deed can be taken back, noted before it is done: where a node stood. Taking back is a deed like any other, with
 * the same rights and checks.
 */
sealed interface Reversal {
    /** The notice with the way back. */
    Notice on(Notice notice, List<ContentPath> now, String back);

    /** There is no way back, or one that belongs on another screen. */
    record None() implements Reversal {
        @Override
        public Notice on(Notice notice, List<ContentPath> now, String back) {
            return notice;
        }
    }

    /** The opposite deed at the same place. */
    record Deed(String name, List<ContentPath> paths) implements Reversal {
        @Override
        public Notice on(Notice notice, List<ContentPath> now, String back) {
            return notice.with(new Notice.Undo(
                    "/.author/tun/" + name,
                    Map.of(
                            "pfad", paths.stream().map(ContentPath::toString).toList(),
                            "sicher", List.of("1"),
                            "zurueck", List.of(back))));
        }
    }

    /** Back to the parent and in front of the sibling it stood before. */
    record Place(ContentPath parent, String before) implements Reversal {
        static Place of(ContentNode node) {
            ContentNode parent = node.parent().orElseThrow();
            List<String> names =
                    parent.children().stream().map(ContentNode::name).toList();
            int next = names.indexOf(node.name()) + 1;
            return new Place(parent.path(), next < names.size() ? names.get(next) : "");
        }

        @Override
        public Notice on(Notice notice, List<ContentPath> now, String back) {
            return notice.with(new Notice.Undo(
                    "/.author/verschieben/" + Places.of(now.getFirst()),
                    Map.of("in", List.of(parent.toString()), "vor", List.of(before), "zurueck", List.of(back))));
        }
    }

    static Reversal of(Visit visit, String deed, List<ContentPath> paths) {
        boolean allUnits = paths.stream()
                .allMatch(path -> visit.snapshot()
                        .node(path)
                        .filter(node -> !Units.isPart(node))
                        .isPresent());
        if (deed.equals("loeschen") && allUnits) {
            return new Deed("wiederherstellen", paths);
        }
        Optional<ContentNode> node = paths.size() == 1 ? visit.snapshot().node(paths.getFirst()) : Optional.empty();
        boolean component = node.filter(n -> n.isType("mgnl:component")).isPresent();
        if (deed.equals("loeschen") && component) {
            return new Deed("zuruecklegen", paths);
        }
        return deed.equals("vor") && node.isPresent() && (component || allUnits) ? Place.of(node.get()) : new None();
    }
}
