package quartier.content;

import java.io.IOException;
import java.io.InputStream;

/** Bytes kept by the store or on their way into it. */
public interface Binary {
    /** Number of bytes. */
    long length();

    /** Opens the bytes; the caller closes. */
    InputStream open() throws IOException;

    /** A text that is the same exactly when the bytes are the same (a content hash); good for an ETag. */
    String identity();
}
