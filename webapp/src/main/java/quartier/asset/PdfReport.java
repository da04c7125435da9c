package quartier.asset;

import java.util.List;

/**
 * What a machine can see of a PDF's accessibility; that it is accessible only a person can say.
 *
 * @param readable false when it is damaged, asks for a password or took too long; the rest is then empty
 * @param language as it states, such as {@code de-DE}; empty when it states none
 * @param missingFonts names of the fonts that are not embedded
 * @param text whether the first pages hold text; without, it is likely a scan
 * @param active whether it runs scripts or starts something when it is opened
 */
public record PdfReport(
        boolean readable,
        boolean encrypted,
        int pages,
        String title,
        String language,
        boolean tagged,
        List<String> missingFonts,
        boolean text,
        boolean active) {
    static final PdfReport UNREADABLE = new PdfReport(false, false, 0, "", "", false, List.of(), false, false);

    public PdfReport {
        missingFonts = List.copyOf(missingFonts);
    }

    /** Whether nothing was found that is certainly wrong. */
    public boolean passes() {
        return readable
                && !title.isEmpty()
                && !language.isEmpty()
                && tagged
                && missingFonts.isEmpty()
                && text
                && !active;
    }

    /** Keys of the messages for what is wrong, in the bundle {@code assets}; empty when all is well. */
    public List<String> findings() {
        if (!readable) {
            return List.of("pdf.unreadable");
        }
        java.util.ArrayList<String> keys = new java.util.ArrayList<>();
        add(keys, title.isEmpty(), "pdf.noTitle");
        add(keys, language.isEmpty(), "pdf.noLanguage");
        add(keys, !tagged, "pdf.notTagged");
        add(keys, !missingFonts.isEmpty(), "pdf.fontsMissing");
        add(keys, !text, "pdf.noText");
        add(keys, active, "pdf.active");
        add(keys, encrypted, "pdf.encrypted");
        return List.copyOf(keys);
    }

    private static void add(List<String> keys, boolean wrong, String key) {
        if (wrong) {
            keys.add(key);
        }
    }
}
