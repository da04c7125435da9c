package quartier.http;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where Servlet ends: makes a {@link Request}, asks the handler, writes its {@link Response}. */
public final class ServletBridge extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ServletBridge.class);
    private final transient Handler handler;
    private final Limits limits;

    /**
     * What is taken from a client.
     *
     * @param query characters of the query string
     * @param body bytes of a body, uploads included
     */
    public record Limits(int query, long body) implements java.io.Serializable {
        public static final Limits USUAL = new Limits(8 * 1024, 64L * 1024 * 1024);
    }

    public ServletBridge(Handler handler, Limits limits) {
        this.handler = handler;
        this.limits = limits;
    }

    /** The multipart settings to register this servlet with: files above 64 KiB wait on disk. */
    public MultipartConfigElement multipart(String temporaryFolder) {
        return new MultipartConfigElement(temporaryFolder, limits.body(), limits.body(), 64 * 1024);
    }

    @Override
    protected void service(HttpServletRequest from, HttpServletResponse to) throws IOException {
        Response response;
        try {
            response = handler.handle(request(from));
        } catch (HttpException e) {
            response = Response.text(e.status(), "text/plain; charset=utf-8", e.status() + "\n");
        }
        write(from, response, to);
    }

    private Request request(HttpServletRequest from) {
        String query = from.getQueryString() == null ? "" : from.getQueryString();
        if (query.length() > limits.query()) {
            throw new HttpException(414, "query string too long");
        }
        if (from.getContentLengthLong() > limits.body()) {
            throw new HttpException(413, "body too large");
        }
        Map<Attribute<?>, Object> attributes = Map.of();
        String type = from.getContentType();
        if (type != null && type.startsWith("multipart/form-data")) {
            Supplier<FormData> multipart = () -> multipartForm(from);
            attributes = Map.of(FormData.MULTIPART, multipart);
        }
        return new Request(
                from.getMethod(),
                UrlDecoding.path(
                        from.getRequestURI().substring(from.getContextPath().length())),
                query,
                UrlDecoding.parameters(query),
                headers(from),
                from.isSecure(),
                host(from),
                from.getRemoteAddr(),
                new Bounded(from),
                attributes);
    }

    private static String host(HttpServletRequest from) {
        String host = from.getHeader("Host");
        return host == null ? from.getServerName() : host;
    }

    private static Headers headers(HttpServletRequest from) {
        List<Headers.Field> fields = new ArrayList<>();
        for (String name : Collections.list(from.getHeaderNames())) {
            for (String value : Collections.list(from.getHeaders(name))) {
                fields.add(new Headers.Field(name, value));
            }
        }
        return new Headers(fields);
    }

    private static FormData multipartForm(HttpServletRequest from) {
        try {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            List<FormData.FilePart> files = new ArrayList<>();
            for (Part part : from.getParts()) {
                String fileName = part.getSubmittedFileName();
                if (fileName == null) {
                    fields.computeIfAbsent(part.getName(), n -> new ArrayList<>())
                            .add(text(part));
                } else if (!fileName.isEmpty()) {
                    String type = part.getContentType() == null ? "" : part.getContentType();
                    files.add(new FormData.FilePart(
                            part.getName(), fileName, type, part.getSize(), part::getInputStream));
                }
            }
            return new FormData(new Parameters(fields), files);
        } catch (IllegalStateException e) {
            throw new HttpException(413, "form too large");
        } catch (IOException | ServletException e) {
            throw new HttpException(400, "malformed multipart form");
        }
    }

    private static String text(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static void write(HttpServletRequest from, Response response, HttpServletResponse to) throws IOException {
        to.setStatus(response.status());
        for (Headers.Field field : response.headers().fields()) {
            to.addHeader(field.name(), field.value());
        }
        boolean head = from.getMethod().equals("HEAD");
        switch (response.body()) {
            case Body.Bytes(byte[] bytes) -> {
                to.setContentLength(bytes.length);
                if (!head) {
                    to.getOutputStream().write(bytes);
                }
            }
            case Body.Stream(long length, Body.Writer writer) -> {
                if (length >= 0) {
                    to.setContentLengthLong(length);
                }
                if (!head) {
                    stream(from, writer, to);
                }
            }
        }
    }

    private static void stream(HttpServletRequest from, Body.Writer writer, HttpServletResponse to) throws IOException {
        try {
            writer.writeTo(to.getOutputStream());
        } catch (IOException e) {
            LOG.debug("the visitor left while {} was sent", from.getRequestURI());
            throw e;
        }
    }

    /** The request body, opened on the first read, ending with 413 behind the limit. */
    private final class Bounded extends InputStream {
        private final HttpServletRequest from;
        private long read;

        Bounded(HttpServletRequest from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            int one = from.getInputStream().read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = from.getInputStream().read(bytes, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) {
            read += some;
            if (read > limits.body()) {
                throw new HttpException(413, "body too large");
            }
        }
    }
}
