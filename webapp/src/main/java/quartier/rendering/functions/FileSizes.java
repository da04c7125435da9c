package quartier.rendering.functions;

import java.text.NumberFormat;
import java.util.Locale;

/** Sizes of files as people read them. */
final class FileSizes {
    private static final String[] UNITS = {"Byte", "KB", "MB", "GB", "TB"};

    private FileSizes() {}

    /** Such as {@code 1,2 MB}; 1 KB has 1000 bytes. */
    static String text(long bytes, Locale locale) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(size < 10 && unit > 1 ? 1 : 0);
        return format.format(size) + "\u00a0" + UNITS[unit];
    }
}
