package quartier.editing.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes and checks names of nodes, which are parts of addresses. */
public final class NodeNames {
    private static final int LONGEST = 80;
    private static final Pattern GOOD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,99}");

    private NodeNames() {}

    /** Whether a person may call a node that: letters, digits, dot, dash, underscore. */
    public static boolean isGood(String name) {
        return GOOD.matcher(name).matches() && !name.endsWith(".");
    }

    /** A name made from a title: {@code Über uns & Büro} gives {@code ueber-uns-buero}; empty when nothing is left. */
    public static String fromTitle(String title) {
        String latin = title.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.replaceAll("^-+|-+$", "");
    }

    /** A name for a file: no folders, nothing but a base made of letters and digits, and the extension. */
    public static String fromFileName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String base = fromTitle(dot > 0 ? last.substring(0, dot) : last);
        String extension = extension(fileName);
        return (base.isEmpty() ? "datei" : base) + (extension.isEmpty() ? "" : "." + extension);
    }

    /** The extension in lower case without its dot; empty when there is none. */
    public static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String end = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return end.matches("[a-z0-9]{1,10}") ? end : "";
    }

    /** The name itself, or with the first number that makes it free: before the extension, if it has one. */
    public static String free(String wanted, Predicate<String> taken) {
        int dot = wanted.lastIndexOf('.');
        String base = dot > 0 ? wanted.substring(0, dot) : wanted;
        String extension = dot > 0 ? wanted.substring(dot) : "";
        String name = wanted;
        for (int n = 2; taken.test(name); n++) {
            name = base + "-" + n + extension;
        }
        return name;
    }

    /** Magnolia's names of components: {@code 0}, then {@code 00}, {@code 01}, {@code 02}, … */
    public static String component(Predicate<String> taken) {
        if (!taken.test("0")) {
            return "0";
        }
        int n = 0;
        while (taken.test(String.format(Locale.ROOT, "%02d", n))) {
            n++;
        }
        return String.format(Locale.ROOT, "%02d", n);
    }
}
