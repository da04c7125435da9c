package quartier.publishing;

/**
 * Bounds of what a receiver takes.
 *
 * @param parcelBytes of one parcel
 * @param nodes in one parcel
 */
public record Limits(long parcelBytes, int nodes) {
    public static final Limits DEFAULT = new Limits(512L << 20, 200_000);

    static final int TEXT_BYTES = 16 << 20;
    static final int DEPTH = 64;
}
