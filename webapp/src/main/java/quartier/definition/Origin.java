package quartier.definition;

/**
 * Where a definition or a part of it was written.
 *
 * @param module name of the light module, empty for what the runtime itself provides
 * @param file the file as a person finds it
 * @param line from 1; 0 when not known
 * @param column from 1; 0 when not known
 */
public record Origin(String module, String file, int line, int column) {
    /** For what the runtime provides itself. */
    public static final Origin RUNTIME = new Origin("", "runtime", 0, 0);

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
