package quartier.module.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;
import quartier.module.yaml.YamlNode.Items;
import quartier.module.yaml.YamlNode.Text;
import quartier.module.yaml.YamlParser.Refusal;

/** Builds the tree of one file from parser events: ours, because the library's composer refuses what real files hold. */
final class Composing {
    private final Parser events;
    private final Origin file;
    private final Limits limits;
    private final Consumer<Problem> problems;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int nodes;

    Composing(Parser events, Origin file, Limits limits, Consumer<Problem> problems) {
        this.events = events;
        this.file = file;
        this.limits = limits;
        this.problems = problems;
    }

    Optional<YamlNode> document() {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            return Optional.empty();
        }
        events.getEvent();
        YamlNode root = node(1);
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            problems.accept(Problem.warning(
                    at(events.peekEvent()), "the file holds several documents; only the first one is read"));
        }
        boolean empty =
                root instanceof Text text && text.isNull() && text.directive().is(Directive.Kind.NONE);
        return empty ? Optional.empty() : Optional.of(root);
    }

    private YamlNode node(int depth) {
        Event event = events.getEvent();
        if (depth > limits.depth()) {
            throw new Refusal(at(event), "nested more than " + limits.depth() + " levels deep");
        }
        if (++nodes > limits.nodes()) {
            throw new Refusal(at(event), "more than " + limits.nodes() + " values in one file");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            if (anchors.containsKey(anchor)) {
                problems.accept(
                        Problem.warning(at(event), "anchor '" + anchor + "' is defined twice; the later one counts"));
            }
            open.add(anchor);
        }
        YamlNode node = switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent list -> list(list, depth);
            case MappingStartEvent map -> map(map, depth);
            default -> throw new Refusal(at(event), "not valid YAML: unexpected " + event.getEventId());
        };
        if (anchor != null) {
            open.remove(anchor);
            anchors.put(anchor, node);
        }
        return node;
    }

    private YamlNode alias(AliasEvent event) {
        String name = event.getAnchor();
        if (open.contains(name)) {
            throw new Refusal(at(event), "anchor '" + name + "' contains itself");
        }
        YamlNode target = anchors.get(name);
        if (target == null) {
            throw new Refusal(at(event), "there is no anchor '" + name + "' before this alias");
        }
        return target;
    }

    private Text scalar(ScalarEvent event) {
        boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN || "tag:yaml.org,2002:str".equals(event.getTag());
        return new Text(event.getValue(), quoted, directive(event.getTag(), event), at(event));
    }

    private Items list(SequenceStartEvent start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        events.getEvent();
        return limited(new Items(items, directive(start.getTag(), start), at(start)));
    }

    private Entries map(MappingStartEvent start, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<YamlNode> merged = new ArrayList<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(depth + 1);
            YamlNode value = node(depth + 1);
            if (!(key instanceof Text name)) {
                problems.accept(Problem.warning(key.origin(), "a key must be text; this entry is ignored"));
            } else if (name.text().equals("<<")
                    && !name.quoted()
                    && !value.extent().directives()) {
                merged.add(value);
            } else {
                if (entries.containsKey(name.text())) {
                    problems.accept(
                            Problem.warning(name.origin(), "duplicate key '" + name.text() + "'; the last one counts"));
                }
                entries.put(name.text(), new Entry(name.text(), name.origin(), value));
            }
        }
        events.getEvent();
        merged.forEach(value -> addMerged(value, entries));
        return limited(new Entries(entries, directive(start.getTag(), start), at(start)));
    }

    private void addMerged(YamlNode value, Map<String, Entry> entries) {
        switch (value) {
            case Entries map -> map.entries().forEach(entries::putIfAbsent);
            case Items list -> list.items().forEach(item -> addMerged(item, entries));
            case Text text ->
                problems.accept(Problem.warning(text.origin(), "'<<' needs a mapping or an alias of one; ignored"));
        }
    }

    private <N extends YamlNode> N limited(N node) {
        if (node.extent().nodes() > limits.nodes()) {
            throw new Refusal(
                    node.origin(), "aliases expand to more than " + limits.nodes() + " values; this file is not read");
        }
        if (node.extent().depth() > limits.depth()) {
            throw new Refusal(node.origin(), "aliases nest more than " + limits.depth() + " levels deep");
        }
        return node;
    }

    private Directive directive(@Nullable String tag, Event event) {
        if (tag == null || tag.equals("!") || tag.startsWith("tag:yaml.org,2002:")) {
            if (tag != null && tag.contains(".") && tag.indexOf('.', 18) > 0) {
                problems.accept(Problem.warning(at(event), "the tag '" + tag + "' names a Java class; ignored"));
            }
            return Directive.NONE;
        }
        return Directive.of(tag);
    }

    private Origin at(Event event) {
        return new Origin(
                file.module(),
                file.file(),
                event.getStartMark().getLine() + 1,
                event.getStartMark().getColumn() + 1);
    }
}
