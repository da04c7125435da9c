package quartier.editing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.definition.Lettering;

/** What a {@code style} may say in a rich text: a colour, a font or a size that its field offers, and nothing else. */
public record Letters(Lettering offered) {
    private static final Pattern RGB = Pattern.compile("rgb\\( *(\\d{1,3}) *, *(\\d{1,3}) *, *(\\d{1,3}) *\\)");
    private static final Pattern SHORT_HEX = Pattern.compile("#[0-9a-f]{3}");

    /** The part of a style that is offered, written as the field writes it; empty when nothing is left. */
    public String of(String style) {
        List<String> kept = new ArrayList<>();
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                known(property, declaration.substring(colon + 1)).ifPresent(value -> kept.add(property + ":" + value));
            }
        }
        return String.join(";", kept);
    }

    private Optional<String> known(String property, String value) {
        return switch (property) {
            case "color", "background-color" ->
                offered.colors().stream()
                        .filter(color -> color(color).equals(color(value)))
                        .findFirst();
            case "font-family" -> known(offered.fonts(), value);
            case "font-size" -> known(offered.sizes(), value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> known(List<Lettering.Look> looks, String value) {
        return looks.stream()
                .map(Lettering.Look::value)
                .filter(look -> plain(look).equals(plain(value)))
                .findFirst();
    }

    /** Browsers put blanks and quotation marks where there were none. */
    private static String plain(String value) {
        return value.replaceAll("[\\s'\"]", "").toLowerCase(Locale.ROOT);
    }

    /** Browsers write colours in other ways than they were written. */
    private static String color(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        Matcher rgb = RGB.matcher(text);
        if (rgb.matches()) {
            return String.format(
                    Locale.ROOT,
                    "#%02x%02x%02x",
                    Integer.parseInt(rgb.group(1)),
                    Integer.parseInt(rgb.group(2)),
                    Integer.parseInt(rgb.group(3)));
        }
        return SHORT_HEX.matcher(text).matches() ? text.replaceAll("([0-9a-f])", "$1$1") : text;
    }
}
