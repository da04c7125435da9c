package quartier.content.bootstrap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;
import org.yaml.snakeyaml.representer.Representer;
import quartier.content.Property;

/** Reads Magnolia's YAML bootstrap: a mapping is a node, a scalar or a list of scalars a property. */
final class YamlBootstrap {
    private final Report report;
    private final YamlValues values;
    private final Limits limits = new Limits();

    YamlBootstrap(Report report, YamlValues values) {
        this.report = report;
        this.values = values;
    }

    List<NodeDraft> read(java.io.InputStream in) throws Unreadable {
        Node root = compose(in);
        if (root == null) {
            report.note(0, "the file is empty");
            return List.of();
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new Unreadable(line(root), "expected a mapping from the node's name to its content");
        }
        List<NodeDraft> drafts = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = key(tuple);
            if (tuple.getValueNode() instanceof MappingNode content) {
                drafts.add(node(name, line(tuple.getKeyNode()), content, 1));
            } else if (!drafts.isEmpty() || mapping.getValue().size() > 1) {
                throw new Unreadable(
                        line(tuple.getKeyNode()),
                        "'" + name + "' is a property at the top of the file; expected only nodes there");
            } else {
                throw new Unreadable(line(tuple.getKeyNode()), "node '" + name + "' has no content");
            }
        }
        return drafts;
    }

    private @Nullable Node compose(java.io.InputStream in) throws Unreadable {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(Limits.ALIASES);
        options.setNestingDepthLimit(Limits.DEPTH + 10);
        options.setCodePointLimit((int) Limits.YAML_BYTES);
        DumperOptions unused = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
        try {
            return yaml.compose(new UnicodeReader(in));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new Unreadable(line, "not YAML: " + oneLine(e.getProblem()));
        } catch (YAMLException e) {
            throw new Unreadable(0, "not YAML: " + oneLine(e.getMessage()));
        }
    }

    private NodeDraft node(String name, int line, MappingNode mapping, int depth) throws Unreadable {
        Limits.depth(depth, line);
        limits.item(line);
        NodeDraft draft = new NodeDraft(name, line);
        Set<String> nodes = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = key(tuple);
            int at = line(tuple.getKeyNode());
            limits.item(at);
            boolean isNode = tuple.getValueNode() instanceof MappingNode || isOtherFile(key, tuple.getValueNode());
            if (isNode && !nodes.add(key)) {
                report.error(at, "node '" + key + "' stands here twice");
            }
            if (tuple.getValueNode() instanceof MappingNode child) {
                draft.children.add(node(key, at, child, depth + 1));
            } else if (isNode) {
                draft.children.add(NodeDraft.elsewhere(key, at, ((ScalarNode) tuple.getValueNode()).getValue()));
            } else {
                if (draft.properties.containsKey(key)) {
                    report.note(at, "property '" + key + "' stands here twice; the last one counts");
                }
                property(draft, key, at, tuple.getValueNode());
            }
        }
        return draft;
    }

    private void property(NodeDraft draft, String name, int line, Node value) throws Unreadable {
        switch (name) {
            case "jcr:primaryType" -> draft.primaryType = text(name, value);
            case "jcr:uuid" -> {
                draft.id = text(name, value);
                draft.idLine = line;
            }
            case "jcr:mixinTypes" -> draft.mixins = texts(name, value);
            default -> {
                Property property = value instanceof SequenceNode list
                        ? values.list(draft, name, list, limits)
                        : values.single(draft, name, (ScalarNode) value);
                if (property != null) {
                    draft.add(property, line);
                }
            }
        }
    }

    /** {@code !file} on a YAML file stands for a child node, on any other file for the bytes of a property. */
    private static boolean isOtherFile(String key, Node value) {
        return value instanceof ScalarNode scalar
                && scalar.getTag().equals(YamlValues.FILE)
                && scalar.getValue().endsWith(".yaml")
                && !key.startsWith("jcr:");
    }

    private String text(String name, Node value) throws Unreadable {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw new Unreadable(line(value), "'" + name + "' must have one value");
    }

    private List<String> texts(String name, Node value) throws Unreadable {
        if (value instanceof ScalarNode) {
            return List.of(text(name, value));
        }
        List<String> texts = new ArrayList<>();
        for (Node item : ((SequenceNode) value).getValue()) {
            texts.add(text(name, item));
        }
        return texts.stream().distinct().toList();
    }

    private static String key(NodeTuple tuple) throws Unreadable {
        if (tuple.getKeyNode() instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.MERGE)) {
            return scalar.getValue();
        }
        throw new Unreadable(line(tuple.getKeyNode()), "expected a name here");
    }

    static int line(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
