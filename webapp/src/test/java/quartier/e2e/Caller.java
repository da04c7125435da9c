package quartier.e2e;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who speaks HTTP without a browser: keeps cookies, sends forms, runs no script, follows no redirect. */
final class Caller {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** One pair of a form. */
    record Pair(String name, String value) {}

    /** A file of a form. */
    record Upload(String field, String name, String type, byte[] bytes) {}

    HttpResponse<byte[]> get(URI base, String path, String... headers) {
        return send(request(base, path, headers).GET().build());
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest.Builder request(URI base, String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    Document page(URI base, String path) {
        HttpResponse<byte[]> response = get(base, path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answers " + response.statusCode() + ": " + text(response));
        }
        return Jsoup.parse(text(response), base.resolve(path).toString());
    }

    /** Posts as a page of the same origin does. */
    HttpResponse<byte[]> post(URI base, String path, List<Pair> pairs) {
        String body = pairs.stream()
                .map(pair -> encode(pair.name()) + "=" + encode(pair.value()))
                .collect(Collectors.joining("&"));
        return send(request(base, path)
                .header("Origin", origin(base))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<byte[]> post(URI base, String path, List<Pair> pairs, List<Upload> files) {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Pair pair : pairs) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + pair.name() + "\"\r\n\r\n"
                            + pair.value() + "\r\n");
        }
        for (Upload file : files) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n");
            body.writeBytes(file.bytes());
            write(body, "\r\n");
        }
        write(body, "--" + boundary + "--\r\n");
        return send(request(base, path)
                .header("Origin", origin(base))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** What the form would send, with some of its fields filled in differently. */
    static List<Pair> filled(Document page, String form, String... changes) {
        List<Pair> pairs = new ArrayList<>();
        for (Element field : page.select(form + " [name]:not([disabled], button, [type=file])")) {
            boolean choice = field.attr("type").matches("checkbox|radio");
            if (!choice || field.hasAttr("checked")) {
                pairs.add(new Pair(field.attr("name"), choice ? field.attr("value") : field.val()));
            }
        }
        for (int i = 0; i < changes.length; i += 2) {
            String name = changes[i];
            pairs.removeIf(pair -> pair.name().equals(name));
        }
        for (int i = 0; i < changes.length; i += 2) {
            pairs.add(new Pair(changes[i], changes[i + 1]));
        }
        return pairs;
    }

    Caller logIn(URI author, String name, String password) {
        HttpResponse<byte[]> answer =
                post(author, "/.author/anmelden", List.of(new Pair("name", name), new Pair("passwort", password)));
        if (answer.statusCode() != 303) {
            throw new AssertionError("login of " + name + ": " + answer.statusCode() + " " + text(answer));
        }
        return this;
    }

    /** Makes a user with one role, who then takes a password of their own. */
    static void hire(URI author, String name, String role, String password) {
        Caller administrator = new Caller().logIn(author, Program.ADMINISTRATOR, Program.PASSWORD);
        HttpResponse<byte[]> made = administrator.post(
                author, "/.author/benutzer/neu", List.of(new Pair("name", name), new Pair("rolle", role)));
        Document told =
                administrator.page(author, made.headers().firstValue("Location").orElseThrow());
        String oneTime = told.select(".notice li").text();
        new Caller()
                .logIn(author, name, oneTime)
                .post(
                        author,
                        "/.author/profil",
                        List.of(new Pair("alt", oneTime), new Pair("neu", password), new Pair("nochmal", password)));
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String origin(URI base) {
        return base.getScheme() + "://" + base.getAuthority();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
