package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quartier.definition.Lettering;
import quartier.definition.Lettering.Look;

/** Reads the colours, fonts and sizes of a rich text, as CKEditor writes them. */
final class LetteringReader {
    private static final Pattern COLOR = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final Pattern FONT = Pattern.compile("[\\p{L}\\p{N} ,'\"-]{1,200}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,4}([.]\\d{1,4})?(px|pt|em|rem|%)");

    private final Keys keys;

    LetteringReader(Keys keys) {
        this.keys = keys;
    }

    Lettering read() {
        return new Lettering(colors(), looks("fonts", FONT), looks("fontSizes", SIZE));
    }

    private List<String> colors() {
        List<String> colors = new ArrayList<>();
        for (String color : parts("colors", ",")) {
            if (COLOR.matcher(color).matches()) {
                colors.add("#" + color.replace("#", "").toLowerCase(Locale.ROOT));
            } else {
                refuse("colors", color, "colour such as 00923E");
            }
        }
        return colors.stream().distinct().toList();
    }

    /** Each {@code label/value}, or a value that is its own label. */
    private List<Look> looks(String key, Pattern good) {
        List<Look> looks = new ArrayList<>();
        for (String look : parts(key, ";")) {
            int slash = look.indexOf('/');
            String value = look.substring(slash + 1).strip();
            if (good.matcher(value).matches()) {
                looks.add(new Look(slash < 0 ? value : look.substring(0, slash).strip(), value));
            } else {
                refuse(key, look, key.equals("fonts") ? "font such as Serif/Georgia,serif" : "size such as 16/16px");
            }
        }
        return List.copyOf(looks);
    }

    private List<String> parts(String key, String separator) {
        return keys.texts(key).stream()
                .flatMap(text -> Stream.of(text.split(separator)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void refuse(String key, String written, String wanted) {
        keys.warn(
                keys.at(key),
                "'" + KeyFindings.shortened(written) + "' in '" + key + "' of " + keys.what() + " is no " + wanted
                        + "; left out");
    }
}
