package quartier.asset;

import java.util.OptionalInt;
import quartier.definition.Theme;

/** Width and height of an image in pixels. */
public record Dimensions(int width, int height) {
    public static final Dimensions NONE = new Dimensions(0, 0);
    private static final int MOST = 4096;

    /** What a variation makes of an image of this size; never more pixels than there are. */
    public Dimensions in(Theme.Variation variation) {
        if (variation.original() || width == 0 || height == 0) {
            return this;
        }
        int wide = bound(variation.width());
        int high = bound(variation.height());
        boolean crop = crops(variation);
        double across = (double) wide / width;
        double down = (double) high / height;
        double scale = Math.min(1, Math.min(across, down));
        if (!crop) {
            return scaled(width, height, scale);
        }
        double fit = Math.min(1, Math.min((double) width / wide, (double) height / high));
        return scaled(wide, high, fit);
    }

    static boolean crops(Theme.Variation variation) {
        return variation.crop()
                && variation.width().isPresent()
                && variation.height().isPresent();
    }

    private static int bound(OptionalInt size) {
        return Math.clamp(size.orElse(MOST), 1, MOST);
    }

    private static Dimensions scaled(int width, int height, double scale) {
        return new Dimensions(
                (int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)));
    }
}
