package quartier.author.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import quartier.content.DateText;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.http.HttpException;

/** Properties as texts and back, with the type names of JCR. */
final class Values {
    private static final Pattern NAME = Pattern.compile("([\\p{L}\\p{N}_-]{1,40}:)?[\\p{L}\\p{N}_.-]{1,100}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final int LONGEST_NUMBER = 100;
    private static final int LARGEST_SCALE = 1_000;

    private Values() {}

    /** JCR's name of the type (JCR 2.0, section 3.6.1). */
    static String typeName(PropertyType type) {
        return switch (type) {
            case STRING -> "String";
            case BINARY -> "Binary";
            case LONG -> "Long";
            case DOUBLE -> "Double";
            case DECIMAL -> "Decimal";
            case DATE -> "Date";
            case BOOLEAN -> "Boolean";
            case NAME -> "Name";
            case PATH -> "Path";
            case REFERENCE -> "Reference";
            case WEAKREFERENCE -> "WeakReference";
            case URI -> "URI";
        };
    }

    /** Binary values are left out: bytes have addresses of their own. */
    static PropertyDocument document(Property property) {
        return new PropertyDocument(property.name(), typeName(property.type()), property.multiple(), property.texts());
    }

    static Property property(PropertyDocument written) {
        if (!NAME.matcher(written.name()).matches()) {
            throw new HttpException(400, "not a property name: '" + written.name() + "'");
        }
        PropertyType type = type(written);
        if (!written.multiple() && written.values().size() != 1) {
            throw new HttpException(
                    400,
                    "property '" + written.name() + "' is single-valued and has "
                            + written.values().size() + " values");
        }
        List<Object> values = new ArrayList<>();
        written.values().forEach(text -> values.add(value(written.name(), type, text)));
        return new Property(written.name(), type, written.multiple(), values);
    }

    private static PropertyType type(PropertyDocument written) {
        if (written.type().isEmpty()) {
            return PropertyType.STRING;
        }
        PropertyType type = java.util.Arrays.stream(PropertyType.values())
                .filter(each -> typeName(each).equalsIgnoreCase(written.type()))
                .findFirst()
                .orElseThrow(() -> new HttpException(
                        400, "property '" + written.name() + "' has the unknown type '" + written.type() + "'"));
        if (type == PropertyType.BINARY) {
            throw new HttpException(400, "files are not written through this address; upload them on the desk");
        }
        return type;
    }

    private static Object value(String name, PropertyType type, String text) {
        try {
            return switch (type) {
                case LONG -> Long.parseLong(text.strip());
                case DOUBLE -> finite(Double.parseDouble(text.strip()));
                case DECIMAL -> decimal(text.strip());
                case BOOLEAN -> flag(text.strip().toLowerCase(Locale.ROOT));
                case DATE -> date(text.strip());
                case BINARY -> throw new IllegalArgumentException("a binary");
                case REFERENCE, WEAKREFERENCE -> identifier(text);
                case STRING, NAME, PATH, URI -> text;
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            throw new HttpException(
                    400, "property '" + name + "': '" + shown + "' is no value of the type " + typeName(type));
        }
    }

    private static String identifier(String text) {
        if (!IDENTIFIER.matcher(text).matches()) {
            throw new IllegalArgumentException("no identifier");
        }
        return text;
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not finite");
        }
        return number;
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("too long");
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    private static OffsetDateTime date(String text) {
        OffsetDateTime date = DateText.parse(text);
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new IllegalArgumentException("JCR knows the years 0 to 9999");
        }
        return date;
    }
}
