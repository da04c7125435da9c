package quartier.definition;

/** Something wrong with a module, said with its place and, where possible, the remedy. */
public record Problem(Severity severity, Origin origin, String message) {
    /** How bad it is. */
    public enum Severity {
        /** the definition, or a part of it, does not work */
        ERROR,
        /** it works, but not as written, or it is untidy */
        WARNING,
        /** it needs Java or a product module that is not here */
        UNSUPPORTED
    }

    public static Problem error(Origin origin, String message) {
        return new Problem(Severity.ERROR, origin, message);
    }

    public static Problem warning(Origin origin, String message) {
        return new Problem(Severity.WARNING, origin, message);
    }

    public static Problem unsupported(Origin origin, String message) {
        return new Problem(Severity.UNSUPPORTED, origin, message);
    }

    @Override
    public String toString() {
        return origin + ": " + message;
    }
}
