package quartier.publishing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quartier.content.Binary;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.content.PropertyType;

/**
 * Writes the body of a parcel. All numbers are big-endian; a text is its length in bytes (4) and UTF-8; a
 * list is its length (4) and its members.
 *
 * <pre>
 * body     = text id, text revision, 8 time (ms), list of binary, list of step
 * binary   = 8 length, bytes                          each different content once
 * step     = 1 kind, then
 *            1: text workspace, text parent, list of text before, list of text after, node
 *            2: text workspace, text path, text id, text title, text reason, text successor
 *            3: text workspace, list of text id
 * node     = text name, text type, list of text mixin, text id, list of property, list of node
 * property = text name, 1 type, 1 multiple, list of value
 * value    = text, or 4 bytes: which of the binaries
 * </pre>
 *
 * The type of a property is its number in JCR ({@code javax.jcr.PropertyType}).
 */
final class ParcelWriter {
    static final int PLACE = 1;
    static final int WITHDRAW = 2;
    static final int RETAIN = 3;

    private final DataOutputStream out;
    private final Map<String, Integer> binaries = new LinkedHashMap<>();

    private ParcelWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    static void write(Publication publication, OutputStream out) throws IOException {
        ParcelWriter writer = new ParcelWriter(out);
        writer.publication(publication);
        writer.out.flush();
    }

    private void publication(Publication publication) throws IOException {
        text(publication.id());
        text(publication.revision());
        out.writeLong(publication.time().toEpochMilli());
        binaries(publication);
        out.writeInt(publication.steps().size());
        for (Publication.Step step : publication.steps()) {
            step(step);
        }
    }

    private void binaries(Publication publication) throws IOException {
        Map<String, Binary> found = new LinkedHashMap<>();
        for (Publication.Step step : publication.steps()) {
            if (step instanceof Publication.Place place) {
                find(place.node(), found);
            }
        }
        out.writeInt(found.size());
        for (Map.Entry<String, Binary> entry : found.entrySet()) {
            binaries.put(entry.getKey(), binaries.size());
            Binary binary = entry.getValue();
            out.writeLong(binary.length());
            try (InputStream in = binary.open()) {
                if (in.transferTo(out) != binary.length()) {
                    throw new IOException("a binary is not as long as it says: " + entry.getKey());
                }
            }
        }
    }

    private static void find(NodeData node, Map<String, Binary> found) {
        for (Property property : node.properties()) {
            for (Object value : property.values()) {
                if (value instanceof Binary binary) {
                    found.putIfAbsent(binary.identity(), binary);
                }
            }
        }
        node.children().forEach(child -> find(child, found));
    }

    private void step(Publication.Step step) throws IOException {
        switch (step) {
            case Publication.Place place -> {
                out.writeByte(PLACE);
                text(place.parent().workspace());
                text(place.parent().path());
                texts(place.before());
                texts(place.after());
                node(place.node());
            }
            case Publication.Withdraw withdraw -> {
                out.writeByte(WITHDRAW);
                text(withdraw.path().workspace());
                text(withdraw.path().path());
                text(withdraw.id());
                text(withdraw.reason().title());
                text(withdraw.reason().text());
                text(withdraw.reason().successor());
            }
            case Publication.Retain retain -> {
                out.writeByte(RETAIN);
                text(retain.workspace());
                texts(retain.ids());
            }
        }
    }

    private void node(NodeData node) throws IOException {
        text(node.name());
        text(node.primaryType());
        texts(node.mixins());
        text(node.id());
        out.writeInt(node.properties().size());
        for (Property property : node.properties()) {
            property(property);
        }
        out.writeInt(node.children().size());
        for (NodeData child : node.children()) {
            node(child);
        }
    }

    private void property(Property property) throws IOException {
        text(property.name());
        out.writeByte(code(property.type()));
        out.writeBoolean(property.multiple());
        List<Object> values = property.values();
        out.writeInt(values.size());
        for (Object value : values) {
            if (value instanceof Binary binary) {
                out.writeInt(binaries.getOrDefault(binary.identity(), -1));
            } else {
                text(value.toString());
            }
        }
    }

    private void texts(Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The constants of JCR 2.0, section 3.6.1. */
    static int code(PropertyType type) {
        return switch (type) {
            case STRING -> 1;
            case BINARY -> 2;
            case LONG -> 3;
            case DOUBLE -> 4;
            case DATE -> 5;
            case BOOLEAN -> 6;
            case NAME -> 7;
            case PATH -> 8;
            case REFERENCE -> 9;
            case WEAKREFERENCE -> 10;
            case URI -> 11;
            case DECIMAL -> 12;
        };
    }
}
