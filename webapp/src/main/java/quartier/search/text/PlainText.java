package quartier.search.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What a person reads in a property value. */
public final class PlainText {
    private static final Pattern LINK = Pattern.compile("\\$\\{link:\\{[^}]*(?:\\{[^}]*}[^}]*)*}}");
    private static final Pattern MACHINE = Pattern.compile("[a-z0-9#/_.:-][A-Za-z0-9#/_.:${}-]*");
    private static final int LONGEST = 500_000;

    private PlainText() {}

    /** Without markup and link patterns, composed characters (NFC), spaces collapsed. */
    public static String of(String value) {
        String text = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        if (text.indexOf("${link:") >= 0) {
            text = LINK.matcher(text).replaceAll("");
        }
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Whether a value is for the program rather than for people: an identifier, path, option or number. */
    public static boolean isMachine(String value) {
        return value.isBlank() || MACHINE.matcher(value).matches();
    }
}
