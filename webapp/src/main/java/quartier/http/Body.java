package quartier.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a response carries. Large bodies stream, so they are a writer and not an array. */
public sealed interface Body {
    Body EMPTY = new Bytes(new byte[0]);

    /** Bytes at hand. The array is not copied: do not change it afterwards. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Body {}

    /**
     * A body that is written while it is sent.
     *
     * @param length number of bytes, or -1 when it is not known
     */
    record Stream(long length, Writer writer) implements Body {}

    /** Writes a body. */
    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Opens something to read, once per call. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }
}
