package quartier.search.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The spaces of a file's text: lines joined, words that were hyphenated at the end of a line put together. */
final class PlainSpaces {
    private static final Pattern HYPHENATED = Pattern.compile("(\\p{Ll})[-\u00ad]\\R(\\p{Ll})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private PlainSpaces() {}

    static String collapse(String text) {
        String joined = HYPHENATED.matcher(text.replace("\u00ad", "")).replaceAll("$1$2");
        return Normalizer.normalize(SPACES.matcher(joined).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }
}
