package quartier.content.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.Binary;
import quartier.content.Bookkeeping;
import quartier.content.DateText;
import quartier.content.Property;

/**
 * Writes a node as Magnolia's YAML, always in the same way: properties by name, children in their order,
 * one line of text on one line. Larger binaries become files beside it.
 */
final class BootstrapWriter {
    /** Larger binaries would bury the text of the file. */
    static final int LARGE = 4 * 1024;

    /**
     * How to write.
     *
     * @param stamps whether to write who changed and published what and when
     * @param relativeDays whether dates that were imported as {@code !day} are written like that again
     */
    record Style(boolean stamps, boolean relativeDays) {}

    private final Style style;
    private final String baseName;
    private final StringBuilder yaml = new StringBuilder();
    private final Map<String, Binary> files;

    private BootstrapWriter(Style style, String baseName, Map<String, Binary> files) {
        this.style = style;
        this.baseName = baseName;
        this.files = files;
    }

    /**
     * Writes the node.
     *
     * @param baseName the file's own name without extension, which names the files beside it
     * @param files the files in the same folder so far; those of this node are added
     */
    static String write(NodeDraft draft, Style style, String baseName, Map<String, Binary> files) {
        BootstrapWriter writer = new BootstrapWriter(style, baseName, files);
        writer.node(draft, 0, "");
        return writer.yaml.toString();
    }

    private void node(NodeDraft draft, int indent, String relative) {
        key(draft.name, indent);
        if (draft.isElsewhere()) {
            yaml.append(" !file ").append(YamlText.inline(draft.elsewhere)).append('\n');
            return;
        }
        yaml.append('\n');
        int inner = indent + 2;
        if (!draft.primaryType.isEmpty()) {
            line("jcr:primaryType", YamlText.inline(draft.primaryType), inner);
        }
        if (!draft.id.isEmpty()) {
            line("jcr:uuid", YamlText.inline(draft.id), inner);
        }
        if (!draft.mixins.isEmpty()) {
            List<String> mixins = draft.mixins.stream().map(YamlText::inline).toList();
            line("jcr:mixinTypes", "[" + String.join(", ", mixins) + "]", inner);
        }
        draft.properties.values().stream()
                .map(NodeDraft.Entry::property)
                .filter(property -> style.stamps() || !Bookkeeping.ALL.contains(property.name()))
                .sorted(Comparator.comparing(Property::name))
                .forEach(property -> line(property.name(), values(draft, property, inner + 2, relative), inner));
        for (NodeDraft child : draft.children) {
            node(child, inner, relative + "." + child.name);
        }
    }

    private void line(String name, String value, int indent) {
        key(name, indent);
        yaml.append(' ').append(value).append('\n');
    }

    private void key(String name, int indent) {
        yaml.append(" ".repeat(indent)).append(YamlText.inline(name)).append(':');
    }

    private String values(NodeDraft draft, Property property, int indent, String relative) {
        if (!property.multiple()) {
            Object value = property.values().getFirst();
            return value instanceof String text && property.type() == quartier.content.PropertyType.STRING
                    ? YamlText.value(text, indent)
                    : value(draft, property, 0, relative);
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < property.values().size(); i++) {
            texts.add(value(draft, property, i, relative));
        }
        return "[" + String.join(", ", texts) + "]";
    }

    private String value(NodeDraft draft, Property property, int index, String relative) {
        Object value = property.values().get(index);
        String text = value instanceof Binary ? "" : value.toString();
        return switch (property.type()) {
            case STRING -> YamlText.inline(text);
            case LONG, BOOLEAN -> text;
            case DOUBLE -> text.matches("-?\\d+\\.\\d+") ? text : "!double '" + text + "'";
            case DECIMAL -> "!decimal '" + text + "'";
            case DATE -> date(draft, property.name(), index, DateText.of((OffsetDateTime) value));
            case BINARY -> binary(draft, property.name(), index, (Binary) value, relative);
            case NAME -> "!name " + YamlText.inline(text);
            case PATH -> "!path " + YamlText.inline(text);
            case URI -> "!uri " + YamlText.inline(text);
            case REFERENCE -> "!reference " + YamlText.inline(text);
            case WEAKREFERENCE -> "!weakreference " + YamlText.inline(text);
        };
    }

    private String date(NodeDraft draft, String name, int index, String date) {
        Optional<String> day = style.relativeDays() ? draft.days.text(name, index, date) : Optional.empty();
        return day.map(text -> "!day " + YamlText.inline(text))
                .orElse(date.length() > 4 && date.charAt(4) == '-' ? date : "!date '" + date + "'");
    }

    private String binary(NodeDraft draft, String name, int index, Binary binary, String relative) {
        Optional<String> imported = draft.files.text(name, index, "");
        if (imported.isPresent() || binary.length() > LARGE) {
            String file = imported.filter(f -> !files.containsKey(f) || isSame(files.get(f), binary))
                    .orElseGet(() -> fileName(draft, relative + (index > 0 ? "." + index : "")));
            files.put(file, binary);
            return "!file " + YamlText.inline(file);
        }
        try (InputStream in = binary.open()) {
            return "!binary '" + Base64.getEncoder().encodeToString(in.readAllBytes()) + "'";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + name + "' of '" + draft.name + "'", e);
        }
    }

    private static boolean isSame(Binary one, Binary other) {
        return one.length() == other.length() && one.identity().equals(other.identity());
    }

    /** The file of an asset is called like the asset's own; other files say where they belong. */
    private String fileName(NodeDraft draft, String relative) {
        String stem = baseName + (relative.equals(".jcr:content") ? "" : relative.replaceAll("[^\\w.-]", "_"));
        NodeDraft.Entry entry = draft.properties.get("extension");
        String extension = entry == null ? "" : entry.property().text().replaceAll("[^A-Za-z0-9]", "");
        if (extension.isEmpty() || extension.matches("(?i)ya?ml|xml")) {
            extension = "bin";
        }
        String name = stem.endsWith("." + extension) ? stem : stem + "." + extension;
        return files.containsKey(name) ? stem + "." + files.size() + "." + extension : name;
    }
}
