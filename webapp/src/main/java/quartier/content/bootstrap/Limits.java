package quartier.content.bootstrap;

/** How much one bootstrap file may hold. Generous for content, tight for attacks. */
final class Limits {
    static final long YAML_BYTES = 64L << 20;
    static final long XML_BYTES = 512L << 20;
    static final int DEPTH = 100;
    static final int ITEMS = 1_000_000;
    static final int ALIASES = 50;

    private int items;

    /** Counts a node or a property. */
    void item(int line) throws Unreadable {
        if (++items > ITEMS) {
            throw new Unreadable(line, "more than " + ITEMS + " nodes and properties in one file");
        }
    }

    static void depth(int depth, int line) throws Unreadable {
        if (depth > DEPTH) {
            throw new Unreadable(line, "nodes nested deeper than " + DEPTH);
        }
    }
}
