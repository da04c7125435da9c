package quartier.module.yaml;

/**
 * What a YAML tag asks for.
 *
 * @param argument what follows the colon; empty when there is none
 */
public record Directive(Kind kind, String argument) {
    public static final Directive NONE = new Directive(Kind.NONE, "");

    /** The directives of the format. */
    public enum Kind {
        NONE,
        INCLUDE,
        INHERIT,
        OVERRIDE,
        CONTENT_TYPE,
        WITH_TYPE,
        ENV,
        UNKNOWN
    }

    /** Reads a local tag such as {@code !include:/module/file.yaml}. */
    static Directive of(String tag) {
        String name = tag.startsWith("!") ? tag.substring(1) : tag;
        int colon = name.indexOf(':');
        String word = colon < 0 ? name : name.substring(0, colon);
        String argument = colon < 0 ? "" : name.substring(colon + 1).strip();
        return switch (word) {
            case "include" -> new Directive(Kind.INCLUDE, argument);
            case "inherit" -> new Directive(Kind.INHERIT, argument);
            case "override" -> new Directive(Kind.OVERRIDE, argument);
            case "content-type", "content-type-m5" -> new Directive(Kind.CONTENT_TYPE, argument);
            case "with-type" -> new Directive(Kind.WITH_TYPE, argument);
            case "env" -> new Directive(Kind.ENV, argument);
            default -> new Directive(Kind.UNKNOWN, tag);
        };
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
