package quartier.asset;

import java.nio.file.Path;

/** An image as a page shows it. */
public sealed interface Rendition {
    /**
     * It was made and lies in the cache.
     *
     * @param identity changes when the bytes do; good for an ETag
     */
    record Made(Path file, String mediaType, String identity) implements Rendition {}

    /** The stored file itself is right: small enough already, asked for as it is, or of a format we cannot decode. */
    record Original() implements Rendition {}
}
