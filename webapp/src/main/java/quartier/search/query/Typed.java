package quartier.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, as words and quoted phrases; every other sign is only a space. Cut to {@link #LONGEST}
 * characters and {@link #MOST} parts.
 */
record Typed(List<Part> parts) {
    static final int LONGEST = 200;
    static final int MOST = 16;
    private static final int LONGEST_WORD = 60;
    private static final Pattern PART =
            Pattern.compile("[\"„“”]([^\"„“”]*)[\"“”]|([\\p{L}\\p{M}\\p{N}]+(?:[.,:'’][\\p{L}\\p{M}\\p{N}]+)*)");

    Typed {
        parts = List.copyOf(parts);
    }

    /** A word or a phrase in quotes. */
    record Part(String text, boolean phrase) {}

    static Typed of(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher matcher = PART.matcher(Normalizer.normalize(cut, Normalizer.Form.NFC));
        List<Part> parts = new ArrayList<>();
        while (parts.size() < MOST && matcher.find()) {
            String phrase = matcher.group(1);
            if (phrase != null) {
                if (!phrase.isBlank()) {
                    parts.add(new Part(phrase.strip(), true));
                }
            } else if (matcher.group(2).length() <= LONGEST_WORD) {
                parts.add(new Part(matcher.group(2), false));
            }
        }
        return new Typed(parts);
    }

    /** The same with one part in another spelling. */
    Typed with(int index, String text) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(index, new Part(text, parts.get(index).phrase()));
        return new Typed(changed);
    }

    String text() {
        StringJoiner text = new StringJoiner(" ");
        parts.forEach(part -> text.add(part.phrase() ? '"' + part.text() + '"' : part.text()));
        return text.toString();
    }
}
