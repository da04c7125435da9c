package quartier.rendering.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The second argument of {@code contains}: words that must be there, {@code "phrases"}, {@code -without}, {@code a OR b}. */
public record Words(List<List<Word>> alternatives) {
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");

    /** A word or phrase in lower case, which must be there or must not. */
    public record Word(String text, boolean wanted) {}

    public static Words of(String written) {
        List<List<Word>> alternatives = new ArrayList<>();
        List<Word> all = new ArrayList<>();
        Matcher part = PART.matcher(written);
        while (part.find()) {
            if ("OR".equals(part.group(3))) {
                alternatives.add(all);
                all = new ArrayList<>();
            } else if (!"AND".equals(part.group(3))) {
                String text = part.group(2) == null ? part.group(3) : part.group(2);
                String plain = text.toLowerCase(Locale.ROOT).replace("*", "").replace("\\", "");
                if (!plain.isEmpty()) {
                    all.add(new Word(plain, part.group(1).isEmpty()));
                }
            }
        }
        alternatives.add(all);
        return new Words(List.copyOf(alternatives));
    }

    /** Whether nothing was asked for. */
    public boolean isEmpty() {
        return alternatives.stream().allMatch(List::isEmpty);
    }

    /** @param text in lower case */
    public boolean in(String text) {
        return alternatives.stream()
                .anyMatch(all ->
                        !all.isEmpty() && all.stream().allMatch(word -> text.contains(word.text()) == word.wanted()));
    }
}
