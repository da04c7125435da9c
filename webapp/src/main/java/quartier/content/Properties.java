package quartier.content;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.jackrabbit.oak.api.Blob;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.plugins.memory.PropertyStates;

/** Translates between stored properties and {@link Property}. */
final class Properties {
    /** Turns bytes into a blob of the store; they may come from another one. */
    interface BlobWriter {
        Blob write(InputStream bytes) throws IOException;
    }

    private Properties() {}

    static Property read(PropertyState state) {
        PropertyType type = type(state.getType().tag());
        List<Object> values = new ArrayList<>(state.count());
        for (int i = 0; i < state.count(); i++) {
            values.add(value(state, type, i));
        }
        return new Property(state.getName(), type, state.isArray(), values);
    }

    static PropertyState write(Property property, BlobWriter blobs) {
        List<Object> values = property.values().stream()
                .map(value -> stored(property, value, blobs))
                .toList();
        Type<?> base = Type.fromTag(tag(property.type()), false);
        return property.multiple()
                ? PropertyStates.createProperty(property.name(), values, base.getArrayType())
                : PropertyStates.createProperty(property.name(), values.getFirst(), base);
    }

    private static Object value(PropertyState state, PropertyType type, int i) {
        return switch (type) {
            case LONG -> state.getValue(Type.LONG, i);
            case DOUBLE -> state.getValue(Type.DOUBLE, i);
            case DECIMAL -> state.getValue(Type.DECIMAL, i);
            case BOOLEAN -> state.getValue(Type.BOOLEAN, i);
            case DATE -> DateText.parse(state.getValue(Type.DATE, i));
            case BINARY -> new StoredBinary(state.getValue(Type.BINARY, i));
            case STRING, NAME, PATH, REFERENCE, WEAKREFERENCE, URI -> state.getValue(Type.STRING, i);
        };
    }

    private static Object stored(Property property, Object value, BlobWriter blobs) {
        try {
            return switch (property.type()) {
                case LONG -> ((Number) value).longValue();
                case DOUBLE -> ((Number) value).doubleValue();
                case DECIMAL -> (BigDecimal) value;
                case BOOLEAN -> (Boolean) value;
                case DATE -> DateText.of((OffsetDateTime) value);
                case BINARY -> blob((Binary) value, blobs);
                case STRING, NAME, PATH, REFERENCE, WEAKREFERENCE, URI -> (String) value;
            };
        } catch (ClassCastException e) {
            throw new ContentException(
                    "property '" + property.name() + "' is a " + property.type() + " and cannot hold a "
                            + value.getClass().getSimpleName(),
                    e);
        }
    }

    private static Blob blob(Binary binary, BlobWriter blobs) {
        if (binary instanceof StoredBinary stored) {
            return stored.blob();
        }
        try (InputStream bytes = binary.open()) {
            return blobs.write(bytes);
        } catch (IOException e) {
            throw new ContentException("cannot read a binary of " + binary.length() + " bytes", e);
        }
    }

    private static PropertyType type(int tag) {
        return switch (tag) {
            case javax.jcr.PropertyType.BINARY -> PropertyType.BINARY;
            case javax.jcr.PropertyType.LONG -> PropertyType.LONG;
            case javax.jcr.PropertyType.DOUBLE -> PropertyType.DOUBLE;
            case javax.jcr.PropertyType.DECIMAL -> PropertyType.DECIMAL;
            case javax.jcr.PropertyType.DATE -> PropertyType.DATE;
            case javax.jcr.PropertyType.BOOLEAN -> PropertyType.BOOLEAN;
            case javax.jcr.PropertyType.NAME -> PropertyType.NAME;
            case javax.jcr.PropertyType.PATH -> PropertyType.PATH;
            case javax.jcr.PropertyType.REFERENCE -> PropertyType.REFERENCE;
            case javax.jcr.PropertyType.WEAKREFERENCE -> PropertyType.WEAKREFERENCE;
            case javax.jcr.PropertyType.URI -> PropertyType.URI;
            default -> PropertyType.STRING;
        };
    }

    private static int tag(PropertyType type) {
        return switch (type) {
            case STRING -> javax.jcr.PropertyType.STRING;
            case BINARY -> javax.jcr.PropertyType.BINARY;
            case LONG -> javax.jcr.PropertyType.LONG;
            case DOUBLE -> javax.jcr.PropertyType.DOUBLE;
            case DECIMAL -> javax.jcr.PropertyType.DECIMAL;
            case DATE -> javax.jcr.PropertyType.DATE;
            case BOOLEAN -> javax.jcr.PropertyType.BOOLEAN;
            case NAME -> javax.jcr.PropertyType.NAME;
            case PATH -> javax.jcr.PropertyType.PATH;
            case REFERENCE -> javax.jcr.PropertyType.REFERENCE;
            case WEAKREFERENCE -> javax.jcr.PropertyType.WEAKREFERENCE;
            case URI -> javax.jcr.PropertyType.URI;
        };
    }
}
