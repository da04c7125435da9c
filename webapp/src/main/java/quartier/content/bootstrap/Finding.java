package quartier.content.bootstrap;

/**
 * Something about a bootstrap file that its author should know, with its place.
 *
 * @param file as the user named it, relative to the imported directory
 * @param line counted from 1; 0 when the finding is about the whole file
 */
public record Finding(String file, int line, Severity severity, String message) {
    /** Whether the import can go on. */
    public enum Severity {
        /** nothing is imported */
        ERROR,
        /** imported, but something was adapted or left out */
        NOTE
    }

    static Finding error(String file, int line, String message) {
        return new Finding(file, line, Severity.ERROR, message);
    }

    static Finding note(String file, int line, String message) {
        return new Finding(file, line, Severity.NOTE, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return file + ":" + (line > 0 ? line + ": " : " ") + message;
    }
}
