package quartier.publishing;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import quartier.content.Binary;
import quartier.content.ContentPath;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.content.PropertyType;

/** Reads what {@link ParcelWriter} wrote, within bounds: hostile bytes end in a {@link MalformedParcelException}. */
final class ParcelReader {
    private final DataInputStream in;
    private final Function<InputStream, Binary> keep;
    private final Limits limits;
    private final List<Binary> binaries = new ArrayList<>();
    private long left;
    private int nodes;

    private ParcelReader(InputStream in, long length, Function<InputStream, Binary> keep, Limits limits) {
        this.in = new DataInputStream(in);
        this.left = length;
        this.keep = keep;
        this.limits = limits;
    }

    /**
     * @param length of the body in bytes
     * @param keep puts a binary away; it is given a stream that ends with the binary
     */
    static Publication read(InputStream in, long length, Function<InputStream, Binary> keep, Limits limits)
            throws IOException {
        try {
            return new ParcelReader(in, length, keep, limits).publication();
        } catch (EOFException e) {
            throw new MalformedParcelException("body cut off");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedParcelException("body holds a bad value: " + e.getMessage());
        }
    }

    private Publication publication() throws IOException {
        String id = text();
        String revision = text();
        take(8);
        Instant time = Instant.ofEpochMilli(in.readLong());
        int count = count(8);
        for (int i = 0; i < count; i++) {
            binary();
        }
        int steps = count(1);
        List<Publication.Step> list = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            list.add(step());
        }
        if (left != 0) {
            throw new MalformedParcelException(left + " bytes too many at the end of the body");
        }
        return new Publication(id, revision, time, list);
    }

    private void binary() throws IOException {
        take(8);
        long length = in.readLong();
        take(length);
        BoundedInput bounded = new BoundedInput(in, length);
        binaries.add(keep.apply(bounded));
        bounded.skipRest();
    }

    private Publication.Step step() throws IOException {
        take(1);
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case ParcelWriter.PLACE -> place();
            case ParcelWriter.WITHDRAW ->
                new Publication.Withdraw(
                        new ContentPath(text(), text()), text(), new Publication.Reason(text(), text(), text()));
            case ParcelWriter.RETAIN -> new Publication.Retain(text(), new HashSet<>(texts()));
            default -> throw new MalformedParcelException("unknown step " + kind);
        };
    }

    private Publication.Place place() throws IOException {
        ContentPath parent = new ContentPath(text(), text());
        List<String> before = texts();
        List<String> after = texts();
        return new Publication.Place(parent, node(0), before, after);
    }

    private NodeData node(int depth) throws IOException {
        if (depth > Limits.DEPTH || ++nodes > limits.nodes()) {
            throw new MalformedParcelException("too many nodes, or too deep");
        }
        String name = text();
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.equals(".") || name.equals("..")) {
            throw new MalformedParcelException("not a node name: '" + name + "'");
        }
        String type = text();
        List<String> mixins = texts();
        String id = text();
        int count = count(10);
        List<Property> properties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            properties.add(property());
        }
        int below = count(20);
        List<NodeData> children = new ArrayList<>();
        for (int i = 0; i < below; i++) {
            children.add(node(depth + 1));
        }
        return new NodeData(name, type, mixins, id, properties, children);
    }

    private Property property() throws IOException {
        String name = text();
        take(2);
        PropertyType type = type(in.readUnsignedByte());
        boolean multiple = in.readBoolean();
        int count = count(4);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(type == PropertyType.BINARY ? reference() : value(type, text()));
        }
        return new Property(name, type, multiple, values);
    }

    private Binary reference() throws IOException {
        take(4);
        int index = in.readInt();
        if (index < 0 || index >= binaries.size()) {
            throw new MalformedParcelException("no binary " + index);
        }
        return binaries.get(index);
    }

    private static Object value(PropertyType type, String text) {
        return switch (type) {
            case LONG -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> OffsetDateTime.parse(text);
            case DECIMAL -> decimal(text);
            case STRING, NAME, PATH, REFERENCE, WEAKREFERENCE, URI, BINARY -> text;
        };
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > 400) {
            throw new IllegalArgumentException("decimal number too long");
        }
        return new BigDecimal(text);
    }

    private static PropertyType type(int code) throws MalformedParcelException {
        for (PropertyType type : PropertyType.values()) {
            if (ParcelWriter.code(type) == code) {
                return type;
            }
        }
        throw new MalformedParcelException("unknown property type " + code);
    }

    private List<String> texts() throws IOException {
        int count = count(4);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    private String text() throws IOException {
        int length = count(1);
        if (length > Limits.TEXT_BYTES) {
            throw new MalformedParcelException("text too long: " + length + " bytes");
        }
        take(length);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedParcelException("text is not UTF-8");
        }
    }

    /** A length that what is left of the body can hold, so that no number makes us reserve memory. */
    private int count(int leastBytesEach) throws IOException {
        take(4);
        int count = in.readInt();
        if (count < 0 || (long) count * leastBytesEach > left) {
            throw new MalformedParcelException("a length that cannot be: " + count);
        }
        return count;
    }

    private void take(long bytes) throws MalformedParcelException {
        if (bytes < 0 || bytes > left) {
            throw new MalformedParcelException("body cut off");
        }
        left -= bytes;
    }
}
