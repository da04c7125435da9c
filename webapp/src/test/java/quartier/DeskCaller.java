package quartier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A person at the desk without scripts: follows addresses, fills in the forms of a page and sends them. */
final class DeskCaller {
    private final DeskServer server;
    private final HttpClient client;

    /** A screen as it came. */
    record Page(int status, URI uri, Document html) {
        String text() {
            return html.text();
        }

        FormElement form(String css) {
            return (FormElement) html.expectFirst(css);
        }
    }

    /** A file to send along. */
    record File(String field, String name, byte[] bytes) {}

    DeskCaller(DeskServer server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    Page login(String name, String password) {
        return submit(get("/.author/anmelden").form("form"), Map.of("name", name, "passwort", password));
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server.url("")).resolve(path)));
    }

    /** Sends the form as it stands, with these fields filled in otherwise; a list gives several values. */
    Page submit(FormElement form, Map<String, ?> typed, File... files) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Connection.KeyVal field : form.formData()) {
            if (!typed.containsKey(field.key()) && !isFile(form, field.key())) {
                fields.add(Map.entry(field.key(), field.value()));
            }
        }
        typed.forEach((name, value) -> (value instanceof List<?> several ? several : List.of(value))
                .forEach(one -> fields.add(Map.entry(name, one.toString()))));
        URI target = URI.create(form.baseUri()).resolve(form.attr("action").replace(" ", "%20"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        form.attr("action").isEmpty() ? URI.create(form.baseUri()) : target)
                .header("Origin", server.url(""));
        return send(
                form.attr("enctype").startsWith("multipart")
                        ? multipart(request, fields, List.of(files))
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    private static boolean isFile(FormElement form, String name) {
        return form.elements().stream()
                .anyMatch(element -> element.attr("name").equals(name)
                        && element.attr("type").equals("file"));
    }

    private static String encoded(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpRequest.Builder multipart(
            HttpRequest.Builder request, List<Map.Entry<String, String>> fields, List<File> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> part(
                body,
                "form-data; name=\"" + field.getKey() + "\"",
                field.getValue().getBytes(StandardCharsets.UTF_8)));
        files.forEach(file ->
                part(body, "form-data; name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.bytes()));
        body.writeBytes("--grenze--\r\n".getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=grenze")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] bytes) {
        body.writeBytes(
                ("--grenze\r\nContent-Disposition: " + disposition + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(
                    answer.statusCode(),
                    answer.uri(),
                    Jsoup.parse(answer.body(), answer.uri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
