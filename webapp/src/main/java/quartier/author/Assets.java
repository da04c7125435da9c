package quartier.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import quartier.http.Request;
import quartier.http.Response;

/**
 * Style sheets, scripts and icons of the desk. All are read at start; their addresses carry a version, so browsers
 * may keep them for ever.
 */
public final class Assets {
    static final String PREFIX = "/.author/assets/";
    private static final String FOLDER = "author/assets/";
    private static final List<String> OWN = List.of(
            "css/base.css",
            "css/layout.css",
            "css/parts.css",
            "css/form.css",
            "css/lists.css",
            "css/page.css",
            "css/preview.css",
            "css/overlay.css",
            "js/desk.js",
            "js/autosave.js",
            "js/calendar.js",
            "js/chooser.js",
            "js/date-list.js",
            "js/dates.js",
            "js/file-drop.js",
            "js/date-text.js",
            "js/filter-list.js",
            "js/option-filter.js",
            "js/holidays.js",
            "js/link-dialog.js",
            "js/login.js",
            "js/overlay.js",
            "js/overlay-drag.js",
            "js/page-editor.js",
            "js/rich-text.js",
            "js/rich-text-bar.js",
            "js/rich-text-links.js",
            "js/rich-text-paste.js",
            "js/rich-text-schema.js",
            "js/rich-text-tools.js",
            "js/selection.js",
            "js/slider.js",
            "js/texts.js",
            "js/tree.js",
            "icons/desk.svg",
            "icons/favicon.svg");
    private static final List<WebJar> LIBRARIES = List.of(
            WebJar.of("htmx.org", "dist/htmx.min.js"),
            WebJar.of("prosemirror-model", "dist/index.js"),
            WebJar.of("prosemirror-transform", "dist/index.js"),
            WebJar.of("prosemirror-state", "dist/index.js"),
            WebJar.of("prosemirror-view", "dist/index.js"),
            WebJar.of("prosemirror-keymap", "dist/index.js"),
            WebJar.of("prosemirror-commands", "dist/index.js"),
            WebJar.of("prosemirror-history", "dist/index.js"),
            WebJar.of("prosemirror-schema-list", "dist/index.js"),
            WebJar.of("prosemirror-tables", "dist/index.js"),
            WebJar.of("orderedmap", "dist/index.js"),
            WebJar.of("rope-sequence", "dist/index.js"),
            WebJar.of("w3c-keyname", "index.js"));

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;
    private final String importMap;
    private final String importMapHash;

    public Assets() {
        MessageDigest all = sha256();
        Map<String, byte[]> own = new LinkedHashMap<>();
        for (String name : OWN) {
            byte[] bytes = bytes(FOLDER + name);
            own.put(name, bytes);
            all.update(bytes);
        }
        version = HexFormat.of().formatHex(all.digest()).substring(0, 12);
        own.forEach((name, bytes) -> files.put(version + "/" + name, bytes));
        for (WebJar library : LIBRARIES) {
            files.put(key(library), bytes(library.resource(library.main())));
        }
        importMap = importMapOf(LIBRARIES);
        importMapHash = "sha256-"
                + Base64.getEncoder().encodeToString(sha256().digest(importMap.getBytes(StandardCharsets.UTF_8)));
    }

    /** The address of one of our own files, such as {@code css/base.css}. */
    public String url(String name) {
        return PREFIX + version + "/" + name;
    }

    /** The address of a library's main file. */
    public String library(String name) {
        return LIBRARIES.stream()
                .filter(library -> library.name().equals(name))
                .map(library -> PREFIX + key(library))
                .findFirst()
                .orElseThrow();
    }

    /** The import map as it must stand in the page, byte for byte. */
    public String importMap() {
        return importMap;
    }

    /** What the policy must allow for {@link #importMap()}. */
    String importMapHash() {
        return importMapHash;
    }

    Response serve(Request request) {
        String name = request.path().substring(PREFIX.length());
        return Optional.ofNullable(files.get(name))
                .map(bytes -> Response.bytes(200, type(name), bytes)
                        .with("Cache-Control", "public, max-age=31536000, immutable")
                        .with("X-Content-Type-Options", "nosniff"))
                .orElseGet(() -> Response.text(404, "text/plain; charset=utf-8", "Diese Datei gibt es nicht."));
    }

    private static String key(WebJar library) {
        return "lib/" + library.name() + "/" + library.version() + "/" + library.main();
    }

    private static String importMapOf(List<WebJar> libraries) {
        StringBuilder json = new StringBuilder("{\"imports\":{");
        libraries.stream()
                .filter(library -> !library.name().equals("htmx.org"))
                .forEach(library -> json.append(json.toString().endsWith("{") ? "" : ",")
                        .append('"')
                        .append(library.name())
                        .append("\":\"")
                        .append(PREFIX)
                        .append(key(library))
                        .append('"'));
        return json.append("}}").toString();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    private static byte[] bytes(String place) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + place);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
