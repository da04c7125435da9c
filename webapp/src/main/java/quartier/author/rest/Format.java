package quartier.author.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import quartier.content.ContentPath;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;

/** The two spellings of the management API's documents. */
enum Format {
    JSON("application/json") {
        @Override
        NodeDocument node(byte[] body) throws IOException {
            return JsonDocuments.node(body);
        }

        @Override
        PropertyDocument property(byte[] body) throws IOException {
            return JsonDocuments.property(body);
        }

        @Override
        void write(Object document, ByteArrayOutputStream out) throws IOException {
            JsonDocuments.write(document, out);
        }
    },
    XML("application/xml") {
        @Override
        NodeDocument node(byte[] body) throws IOException {
            return XmlDocuments.node(body);
        }

        @Override
        PropertyDocument property(byte[] body) throws IOException {
            return XmlDocuments.property(body);
        }

        @Override
        void write(Object document, ByteArrayOutputStream out) throws IOException {
            XmlDocuments.write(document, out);
        }
    };

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract NodeDocument node(byte[] body) throws IOException;

    abstract PropertyDocument property(byte[] body) throws IOException;

    abstract void write(Object document, ByteArrayOutputStream out) throws IOException;

    /** Reads a document out of a request. */
    @FunctionalInterface
    interface Reading<D> {
        D read(Format format, byte[] body) throws IOException;
    }

    static NodeDocument node(Request request) {
        return read(request, Format::node);
    }

    static PropertyDocument property(Request request) {
        return read(request, Format::property);
    }

    /** The members of a JSON object, each a text, a number or true or false. */
    static Map<String, String> parameters(Request request) {
        return read(request, (format, body) -> {
            if (format != JSON) {
                throw new HttpException(415, "commands take application/json");
            }
            return JsonDocuments.parameters(body);
        });
    }

    /** Says which node something was done with. */
    static Response done(ContentPath path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(200);
        try {
            JsonDocuments.writeDone(path, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Response.bytes(200, JSON.mediaType, out.toByteArray());
    }

    /** An answer in the format that is asked for; JSON when nothing else is. */
    static Response answer(Request request, Object document) {
        String accept = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
        int xml = accept.indexOf("/xml");
        int json = accept.indexOf("/json");
        Format format = xml >= 0 && (json < 0 || xml < json) ? XML : JSON;
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try {
            format.write(document, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Response.bytes(200, format.mediaType, out.toByteArray()).with("Vary", "Accept");
    }

    private static <D> D read(Request request, Reading<D> reading) {
        String type = request.header("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        Format format = switch (type) {
            case "application/json", "text/json" -> JSON;
            case "application/xml", "text/xml" -> XML;
            default ->
                throw new HttpException(
                        415, "Content-Type must be application/json or application/xml, not '" + type + "'");
        };
        try {
            byte[] body = request.body().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new HttpException(413, "the body has more than " + MOST_BYTES + " bytes");
            }
            return reading.read(format, body);
        } catch (IOException e) {
            throw new HttpException(400, "the body cannot be read as " + format + ": " + reason(e));
        }
    }

    private static String reason(IOException e) {
        String message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        return message.length() > 200 ? message.substring(0, 200) + "…" : message;
    }
}
