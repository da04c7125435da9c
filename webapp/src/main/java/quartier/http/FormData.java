package quartier.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a form sent: fields, and files that wait on disk.
 *
 * @param files only those that were really chosen
 */
public record FormData(Parameters fields, List<FilePart> files) {
    /** How the bridge hands over a multipart body, which it reads with the server's own bounded parser. */
    public static final Attribute<Supplier<FormData>> MULTIPART = new Attribute<>("multipart form");

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    public FormData {
        files = List.copyOf(files);
    }

    /**
     * A file as it was sent; the name and type are the sender's claim.
     *
     * @param field name of the form field
     */
    public record FilePart(String field, String fileName, String claimedType, long size, Body.Source source) {}

    /**
     * Reads the request's form body.
     *
     * @throws HttpException 413 when it is too large, 415 when it is no form, 400 when it is malformed
     */
    public static FormData of(Request request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            return request.attribute(MULTIPART)
                    .orElseThrow(() -> new HttpException(415, "no multipart reader here"))
                    .get();
        }
        if (type.isEmpty() || type.startsWith("application/x-www-form-urlencoded")) {
            return new FormData(UrlDecoding.parameters(bodyText(request)), List.of());
        }
        throw new HttpException(415, "not a form: " + type);
    }

    public Optional<FilePart> file(String field) {
        return files.stream().filter(file -> file.field().equals(field)).findFirst();
    }

    /** A field's first value, or the empty text. */
    public String text(String field) {
        return fields.text(field);
    }

    private static String bodyText(Request request) {
        try {
            byte[] bytes = request.body().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new HttpException(413, "form body too large");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new HttpException(400, "form body broke off");
        }
    }
}
