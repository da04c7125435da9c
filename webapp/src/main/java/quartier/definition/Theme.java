package quartier.definition;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A theme: style sheets, scripts and image variations. */
public record Theme(String name, Template.Assets assets, Map<String, Variation> variations, Origin origin) {
    /**
     * How an image is resized: one bound keeps the ratio, both with {@code crop} cut to it.
     *
     * @param original whether the image is passed through
     */
    public record Variation(String name, OptionalInt width, OptionalInt height, boolean crop, boolean original) {
        /** A variation that leaves images as they are. */
        public static Variation original(String name) {
            return new Variation(name, OptionalInt.empty(), OptionalInt.empty(), false, true);
        }
    }

    public Optional<Variation> variation(String wanted) {
        return Optional.ofNullable(variations.get(wanted));
    }
}
