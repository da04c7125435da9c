package quartier.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/**
 * Keeps the order of child nodes where Oak keeps it, in the hidden property {@code :childOrder}, and for many children
 * goes on in {@code :childOrder1}, {@code :childOrder2} and so forth. A list is written whole whenever it changes, and
 * refers to each place where one of its names was first written: in one list, thousands of siblings that come one by
 * one would cost the square of their number in bytes on disk and in the memory of the store.
 */
final class ChildOrder {
    /** Names in one property; about the best up to some ten thousand siblings. */
    static final int BLOCK = 64;

    private static final String PROPERTY = ":childOrder";

    private ChildOrder() {}

    /** Whether the property holds a part of the order. */
    static boolean isPart(String property) {
        return property.startsWith(PROPERTY);
    }

    static void start(NodeBuilder parent) {
        if (!parent.hasProperty(PROPERTY)) {
            write(parent, List.of());
        }
    }

    /** All names; they are read as they are asked for. */
    static List<String> list(NodeState parent) {
        List<PropertyState> parts = new ArrayList<>();
        for (PropertyState part = parent.getProperty(PROPERTY); part != null; ) {
            parts.add(part);
            part = parent.getProperty(property(parts.size()));
        }
        return parts.isEmpty() ? visible(parent.getChildNodeNames()) : new OrderedNames(parts);
    }

    /** Puts names last that the order does not have; only its last part is read and written. */
    static void append(NodeBuilder parent, List<String> added) {
        if (!parent.hasProperty(PROPERTY)) { // nothing kept the order before: they are among the children already
            Set<String> names = Set.copyOf(added);
            store(
                    parent,
                    divided(visible(parent.getChildNodeNames()).stream()
                            .filter(name -> !names.contains(name))
                            .toList()));
        }
        int part = 0;
        while (parent.hasProperty(property(part + 1))) {
            part++;
        }
        List<List<String>> blocks = new ArrayList<>(List.of(names(parent, part)));
        added.forEach(name -> addLast(blocks, name));
        for (List<String> block : blocks) {
            parent.setProperty(property(part++), block, Type.NAMES);
        }
    }

    static void remove(NodeBuilder parent, String name) {
        List<List<String>> blocks = blocks(parent);
        blocks.forEach(block -> block.remove(name));
        store(parent, blocks);
    }

    static void before(NodeBuilder parent, String name, String sibling) {
        List<List<String>> blocks = blocks(parent);
        blocks.forEach(block -> block.remove(name));
        if (sibling.isEmpty()) {
            addLast(blocks, name);
        } else {
            blocks.stream()
                    .filter(block -> block.contains(sibling))
                    .findFirst()
                    .ifPresent(block -> block.add(block.indexOf(sibling), name));
        }
        store(parent, blocks);
    }

    static void rename(NodeBuilder parent, String from, String to) {
        List<List<String>> blocks = blocks(parent);
        blocks.forEach(block -> block.remove(to));
        blocks.forEach(block -> block.replaceAll(name -> name.equals(from) ? to : name));
        store(parent, blocks);
    }

    static void write(NodeBuilder parent, List<String> names) {
        store(parent, divided(names));
    }

    private static void addLast(List<List<String>> blocks, String name) {
        if (blocks.getLast().size() >= BLOCK) {
            blocks.add(new ArrayList<>());
        }
        blocks.getLast().add(name);
    }

    /** The parts as they are stored, to be changed; at least one. */
    private static List<List<String>> blocks(NodeBuilder parent) {
        if (!parent.hasProperty(PROPERTY)) {
            return divided(visible(parent.getChildNodeNames()));
        }
        List<List<String>> blocks = new ArrayList<>();
        while (parent.hasProperty(property(blocks.size()))) {
            blocks.add(names(parent, blocks.size()));
        }
        return blocks;
    }

    /** Writes the parts that differ from what is stored, all of them anew when they have become too uneven. */
    private static void store(NodeBuilder parent, List<List<String>> changed) {
        List<List<String>> blocks = isUneven(changed)
                ? divided(changed.stream().flatMap(List::stream).toList())
                : changed;
        for (int i = 0; i < blocks.size(); i++) {
            if (!parent.hasProperty(property(i)) || !names(parent, i).equals(blocks.get(i))) {
                parent.setProperty(property(i), blocks.get(i), Type.NAMES);
            }
        }
        for (int i = blocks.size(); parent.hasProperty(property(i)); i++) {
            parent.removeProperty(property(i));
        }
    }

    private static boolean isUneven(List<List<String>> blocks) {
        int names = blocks.stream().mapToInt(List::size).sum();
        return blocks.size() > 2 * (names / BLOCK + 1) || blocks.stream().anyMatch(block -> block.size() > 2 * BLOCK);
    }

    private static List<String> names(NodeBuilder parent, int part) {
        PropertyState stored = parent.getProperty(property(part));
        List<String> names = new ArrayList<>();
        if (stored != null) {
            stored.getValue(Type.NAMES).forEach(names::add);
        }
        return names;
    }

    private static List<List<String>> divided(List<String> names) {
        List<List<String>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
        names.forEach(name -> addLast(blocks, name));
        return blocks;
    }

    private static List<String> visible(Iterable<String> all) {
        List<String> names = new ArrayList<>();
        all.forEach(name -> {
            if (!name.startsWith(":")) {
                names.add(name);
            }
        });
        return names;
    }

    private static String property(int part) {
        return part == 0 ? PROPERTY : PROPERTY + part;
    }
}
