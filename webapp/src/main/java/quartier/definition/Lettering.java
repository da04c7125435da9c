package quartier.definition;

import java.util.List;

/**
 * How letters of a {@link Field.RichText} may look: the colours, fonts and sizes to choose from, and no others.
 *
 * @param colors as {@code #rrggbb}
 */
public record Lettering(List<String> colors, List<Look> fonts, List<Look> sizes) {
    public static final Lettering USUAL = new Lettering(List.of(), List.of(), List.of());

    /** @param value as style sheets write it */
    public record Look(String label, String value) {}
}
