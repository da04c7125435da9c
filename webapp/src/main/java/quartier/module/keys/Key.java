package quartier.module.keys;

import java.util.List;

/**
 * A key that a mapping can have.
 *
 * @param description one or two English sentences for people who write modules
 */
public record Key(String name, Value value, Mark mark, String description) {
    /** What becomes of a key. */
    public enum Mark {
        /** it has an effect, here as in Magnolia */
        READ,
        /** Magnolia knows it; here it changes nothing */
        IGNORED,
        /** an extension of this runtime that Magnolia does not know */
        OWN,
        /** a spelling that Magnolia gave up */
        OLD,
        /** it asks for something that is not here, which the description names */
        MISSING
    }

    /** The form of a value. */
    public enum Form {
        TEXT,
        FLAG,
        NUMBER,
        DECIMAL,
        TEXTS,
        TEXT_MAP,
        MAP,
        ANY,
        TYPE,
        CHOICE,
        CHILD,
        PARTS
    }

    /**
     * What a key can be given.
     *
     * @param shape of a child or of each part; empty for others
     * @param choices of a choice; empty for others
     * @param scalar whether plain text may stand for a child or a part
     */
    public record Value(Form form, String shape, List<String> choices, boolean scalar) {
        static Value of(String written) {
            boolean scalar = written.endsWith("?");
            String type = scalar ? written.substring(0, written.length() - 1) : written;
            if (type.startsWith("{")) {
                return new Value(Form.CHILD, type.substring(1, type.length() - 1), List.of(), scalar);
            }
            if (type.startsWith("[")) {
                return new Value(Form.PARTS, type.substring(1, type.length() - 1), List.of(), scalar);
            }
            if (type.contains("|")) {
                return new Value(Form.CHOICE, "", List.of(type.split("\\|")), false);
            }
            return new Value(simple(type), "", List.of(), false);
        }

        private static Form simple(String type) {
            return switch (type) {
                case "text" -> Form.TEXT;
                case "flag" -> Form.FLAG;
                case "number" -> Form.NUMBER;
                case "decimal" -> Form.DECIMAL;
                case "texts" -> Form.TEXTS;
                case "textmap" -> Form.TEXT_MAP;
                case "map" -> Form.MAP;
                case "any" -> Form.ANY;
                case "type" -> Form.TYPE;
                default -> throw new IllegalArgumentException("no form of value: " + type);
            };
        }
    }
}
