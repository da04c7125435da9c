package quartier.author.browser;

import java.util.ArrayList;
import java.util.List;
import quartier.definition.ListView.Width;

/** Widths as classes of the style sheet: the desk's policy allows no styles in pages. */
final class ColumnWidth {
    /** In rem, as in {@code lists.css}. */
    private static final List<Integer> STEPS = List.of(2, 3, 4, 6, 8, 10, 12, 16, 20, 24);

    private static final int PIXELS_PER_REM = 16;
    private static final int STEP_OF_SHARES = 10;

    private final double shares;

    /** @param shares of all columns together */
    ColumnWidth(double shares) {
        this.shares = shares;
    }

    String classes(Width width) {
        List<String> classes = new ArrayList<>();
        add(classes, "wide-", width.pixels());
        add(classes, "least-", width.least());
        add(classes, "most-", width.most());
        long share = shares == 0 || width.pixels() > 0
                ? 0
                : Math.round(width.share() / shares * 100 / STEP_OF_SHARES) * STEP_OF_SHARES;
        if (share > 0 && share < 100) {
            classes.add("share-" + share);
        }
        return String.join(" ", classes);
    }

    private static void add(List<String> classes, String name, int pixels) {
        if (pixels > 0) {
            classes.add(name
                    + STEPS.stream()
                            .filter(step -> step * PIXELS_PER_REM >= pixels)
                            .findFirst()
                            .orElse(STEPS.getLast()));
        }
    }
}
