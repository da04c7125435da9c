package quartier.module.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quartier.definition.Problem;
import quartier.module.keys.Key;
import quartier.module.keys.Shape;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.YamlNode.Entry;
import quartier.module.yaml.YamlNode.Text;

/**
 * What is to be said of the keys of a mapping: those that it cannot have, and those that ask for something that is not
 * here, change nothing or are written otherwise in Magnolia.
 */
record KeyFindings(String what, Shape family, Shape shape, Consumer<Problem> problems) {
    private static final int REPORTED = 20;
    private static final int LONGEST = 80;
    private static final int SHORT = 3;

    void of(Collection<Entry> entries) {
        int reported = 0;
        for (Entry entry : entries) {
            foreignClass(entry);
            if (shape.open()) {
                nearMiss(entry);
            }
            if (shape.knows(entry.key())) {
                shape.key(entry.key()).ifPresent(key -> noteMark(key, entry));
                continue;
            }
            if (++reported > REPORTED) {
                problems.accept(Problem.warning(entry.at(), "further unknown keys in " + what + " are not listed"));
                return;
            }
            String key = shortened(entry.key());
            problems.accept(Problem.warning(
                    entry.at(),
                    family.anyKind().knows(key)
                            ? "key '" + key + "' has no effect in " + what
                            : "unknown key '" + key + "' in " + what + Nearest.hint(key, shape.names())));
        }
    }

    /** Classes of a project, whatever they were meant to do; the kinds of things have messages of their own. */
    private void foreignClass(Entry entry) {
        Optional<Key.Mark> mark = shape.key(entry.key()).map(Key::mark);
        boolean ignored = mark.filter(Key.Mark.IGNORED::equals).isPresent();
        if ((entry.key().endsWith("Class") || entry.key().equals("class") && ignored)
                && mark.filter(Key.Mark.MISSING::equals).isEmpty()
                && !entry.key().equals("modelClass")
                && entry.value() instanceof Text text
                && TypeNames.isForeign(text.text())
                && !text.text().matches("(java|com[.]fasterxml)[.].*")) {
            problems.accept(Problem.unsupported(
                    entry.at(),
                    "'" + entry.key() + "' in " + what + " names the Java class '" + shortened(text.text())
                            + "', which is not here"));
        }
    }

    /** As much of a name as a message can hold. */
    static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }

    private void noteMark(Key key, Entry entry) {
        if (isGenerated(entry) || key.mark() == Key.Mark.MISSING && asksForNothing(key, entry)) {
            return;
        }
        if (key.mark() == Key.Mark.MISSING) {
            problems.accept(Problem.unsupported(
                    entry.at(),
                    "'" + key.name() + "' in " + what + " needs " + key.description() + "; it has no effect"));
        } else if (key.mark() == Key.Mark.IGNORED) {
            problems.accept(Problem.note(entry.at(), "'" + key.name() + "' in " + what + " changes nothing here"));
        } else if (key.mark() == Key.Mark.OWN) {
            problems.accept(Problem.note(
                    entry.at(), "Magnolia does not know the key '" + key.name() + "' in " + what + "; it ignores it"));
        } else if (key.mark() == Key.Mark.OLD) {
            problems.accept(Problem.note(
                    entry.at(), "'" + key.name() + "' in " + what + " is an old spelling: " + key.description()));
        }
    }

    /** What is not here is not missed by whoever switches it off. */
    private static boolean asksForNothing(Key key, Entry entry) {
        return entry.value() instanceof Text text
                && (text.isNull()
                        || text.text().isBlank()
                        || key.value().form() == Key.Form.FLAG && text.text().equals("false"));
    }

    /** Where other keys are legal, because classes of a project may read them, only likely typing errors are reported. */
    private void nearMiss(Entry entry) {
        if (shape.keys().containsKey(entry.key())) {
            return;
        }
        List<String> read = shape.keys().values().stream()
                .filter(key -> key.mark() == Key.Mark.READ && key.name().length() > SHORT)
                .map(Key::name)
                .toList();
        Nearest.to(entry.key(), read)
                .ifPresent(near -> problems.accept(Problem.warning(
                        entry.at(),
                        "key '" + entry.key() + "' has no meaning in " + what + "; did you mean '" + near + "'?")));
    }

    /** What is generated has no place of its own in a file. */
    static boolean isGenerated(Entry entry) {
        return entry.at().equals(entry.value().origin());
    }
}
