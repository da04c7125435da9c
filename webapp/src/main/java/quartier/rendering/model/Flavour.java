package quartier.rendering.model;

/**
 * How a content map shows its texts.
 *
 * @param localized whether {@code title} may mean {@code title_en}
 */
public record Flavour(Escaping escaping, boolean localized) {
    /** What scripts get as {@code content}. */
    public static final Flavour USUAL = new Flavour(Escaping.ESCAPED, true);

    /** What {@code cmsfn.contentById} and the like give: rich text can be printed as it is, plain text is escaped. */
    public static final Flavour FETCHED = new Flavour(Escaping.DECLARED, false);

    /** Whether texts are HTML. */
    public enum Escaping {
        /** every text is escaped */
        ESCAPED,
        /** texts are as stored: {@code cmsfn.decode} */
        DECODED,
        /** declared rich text is as stored, other text escaped */
        DECLARED
    }

    public Flavour escaping(Escaping other) {
        return new Flavour(other, localized);
    }
}
