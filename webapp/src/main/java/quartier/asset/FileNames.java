package quartier.asset;

import java.text.Normalizer;
import java.util.Locale;

/** Names for stored files: plain small letters, so that they survive every system and every address. */
public final class FileNames {
    private static final int LENGTH = 80;

    private FileNames() {}

    /** A name made of a title, such as {@code bericht-ueber-suedstadt.pdf}; of the old name when the title says nothing. */
    public static String of(String title, String oldName, FileType type) {
        String base = plain(title);
        if (base.isEmpty()) {
            String name = oldName.substring(Math.max(oldName.lastIndexOf('/'), oldName.lastIndexOf('\\')) + 1);
            int dot = name.lastIndexOf('.');
            base = plain(dot > 0 ? name.substring(0, dot) : name);
        }
        return (base.isEmpty() ? "file" : base) + "." + type.extension();
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String spelled = composed.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String bare = Normalizer.normalize(spelled, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String name = bare.replaceAll("[^a-z0-9]+", "-");
        String cut = name.length() > LENGTH ? name.substring(0, LENGTH) : name;
        return cut.replaceAll("^-+|-+$", "");
    }
}
