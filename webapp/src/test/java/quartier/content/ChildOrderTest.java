package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.plugins.memory.EmptyNodeState;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.junit.jupiter.api.Test;

class ChildOrderTest {
    private enum Deed {
        APPEND,
        REMOVE,
        BEFORE,
        LAST,
        RENAME
    }

    private record Step(Deed deed, int name, int other) {}

    @Property(tries = 60)
    void itIsTheOrderThatOneListWouldHave(@ForAll("steps") List<Step> steps, @ForAll("sizes") int before) {
        NodeBuilder parent = EmptyNodeState.EMPTY_NODE.builder();
        List<String> names = names(before);
        parent.setProperty(":childOrder", names, Type.NAMES);
        List<String> wanted = new ArrayList<>(names);
        for (Step step : steps) {
            run(step, wanted, parent);
        }
        assertThat(ChildOrder.list(parent.getNodeState())).isEqualTo(wanted);
    }

    @Test
    void oneMoreNameAmongThousandsWritesOneSmallPart() {
        NodeBuilder parent = EmptyNodeState.EMPTY_NODE.builder();
        ChildOrder.write(parent, names(5000));
        var before = parent.getNodeState();
        ChildOrder.append(parent, List.of("new"));
        List<PropertyState> written = new ArrayList<>();
        parent.getNodeState().getProperties().forEach(part -> {
            if (!part.equals(before.getProperty(part.getName()))) {
                written.add(part);
            }
        });
        assertThat(written)
                .singleElement()
                .satisfies(part -> assertThat(part.count()).isLessThanOrEqualTo(2 * ChildOrder.BLOCK));
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.of(0, 3, ChildOrder.BLOCK, 400);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 500);
        return Combinators.combine(Arbitraries.of(Deed.class), numbers, numbers)
                .as(Step::new)
                .list()
                .ofMaxSize(600);
    }

    private static void run(Step step, List<String> wanted, NodeBuilder parent) {
        if (step.deed == Deed.APPEND) {
            String name = "new" + step.name;
            if (wanted.remove(name)) {
                ChildOrder.remove(parent, name);
            }
            wanted.add(name);
            ChildOrder.append(parent, List.of(name));
        } else if (!wanted.isEmpty()) {
            String name = wanted.get(step.name % wanted.size());
            String other = wanted.get(step.other % wanted.size());
            change(step.deed, name, other, wanted, parent);
        }
    }

    private static void change(Deed deed, String name, String other, List<String> wanted, NodeBuilder parent) {
        switch (deed) {
            case REMOVE -> {
                wanted.remove(name);
                ChildOrder.remove(parent, name);
            }
            case LAST -> {
                wanted.remove(name);
                wanted.add(name);
                ChildOrder.before(parent, name, "");
            }
            case RENAME -> {
                wanted.remove(name + "r");
                wanted.set(wanted.indexOf(name), name + "r");
                ChildOrder.rename(parent, name, name + "r");
            }
            default -> {
                if (!name.equals(other)) {
                    wanted.remove(name);
                    wanted.add(wanted.indexOf(other), name);
                    ChildOrder.before(parent, name, other);
                }
            }
        }
    }

    private static List<String> names(int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> "n" + i).toList());
    }
}
