package quartier.editing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.Property;

/**
 * The revision of what one form edits: a hash over the node's properties and over the child nodes that
 * hold parts of its fields. Areas and components have forms of their own and do not count, so two
 * people may work on two components of a page; dates, publication marks and review state do not count
 * either. The same content has the same revision, also on another machine.
 */
public final class Revisions {
    private Revisions() {}

    public static String of(ContentNode node) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(node, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hash(bytes.toByteArray());
    }

    /** Properties that the system keeps by itself. */
    public static boolean isBookkeeping(String property) {
        return property.startsWith("quartier:")
                || property.startsWith("mgnl:lastModified")
                || property.startsWith("mgnl:lastActivated")
                || property.equals("mgnl:activationStatus")
                || property.equals("mgnl:comment");
    }

    private static void write(ContentNode node, DataOutputStream out) throws IOException {
        out.writeUTF(node.primaryType());
        List<Property> properties = node.properties().stream()
                .filter(property -> !isBookkeeping(property.name()))
                .sorted(Comparator.comparing(Property::name))
                .toList();
        out.writeInt(properties.size());
        for (Property property : properties) {
            write(property, out);
        }
        for (ContentNode child : node.children()) {
            if (isPartOfForm(child)) {
                text(child.name(), out);
                write(child, out);
            }
        }
        out.writeByte('.');
    }

    private static boolean isPartOfForm(ContentNode child) {
        return Units.isPart(child) && !child.isType("mgnl:area") && !child.isType("mgnl:component");
    }

    private static void write(Property property, DataOutputStream out) throws IOException {
        text(property.name(), out);
        out.writeByte(property.type().ordinal());
        out.writeInt(property.values().size());
        for (Object value : property.values()) {
            text(value instanceof Binary binary ? binary.identity() : value.toString(), out);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
