package quartier.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentPath;
import quartier.http.FormData;
import quartier.http.Parameters;

/**
 * What people have typed and not saved yet: one small file per person and form in a folder of the instance, written
 * every few seconds while they type, so that neither a closed lid nor a restart loses it.
 */
public final class Drafting {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final Duration KEPT = Duration.ofDays(30);
    private final Path folder;
    private final Clock clock;

    public Drafting(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Removes what nobody came back to for a month: drafts may hold personal data. */
    public void forgetOld() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant oldest = clock.instant().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the browser sends what is typed. */
    public String address(Visit visit, ContentPath path) {
        return "/.author/entwurf?fuer=" + Places.encode(path.toString()) + "&sprache="
                + Places.encode(visit.query("sprache"));
    }

    public void keep(Visit visit, ContentPath path, FormData form) {
        StringBuilder text = new StringBuilder();
        form.fields()
                .values()
                .forEach((name, values) -> values.stream()
                        .filter(value -> name.startsWith("f."))
                        .forEach(value -> text.append(text.isEmpty() ? "" : "&")
                                .append(Places.encode(name))
                                .append('=')
                                .append(Places.encode(value))));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "draft", ".part");
            Files.write(part, bytes);
            Files.move(part, file(visit, path), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The draft, if the person wants it back; with the value that a chooser has brought. */
    public Optional<FormData> restored(Visit visit, ContentPath path) {
        if (!visit.query("entwurf").equals("1")) {
            return Optional.empty();
        }
        return read(visit, path).map(fields -> {
            Map<String, List<String>> values = new LinkedHashMap<>(fields);
            String field = visit.query("feld");
            if (field.startsWith("f.")) {
                values.put(field, List.of(visit.query("wert")));
            }
            return new FormData(new Parameters(values), List.of());
        });
    }

    /** When something was typed here that has not been saved; empty when nothing waits. */
    public Optional<String> waiting(Visit visit, ContentPath path) {
        try {
            Instant when = Files.getLastModifiedTime(file(visit, path)).toInstant();
            return Optional.of(
                    Dates.shortly(when.atZone(clock.getZone()).toOffsetDateTime(), ZoneId.of("Europe/Berlin")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void drop(Visit visit, ContentPath path) {
        try {
            Files.deleteIfExists(file(visit, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Map<String, List<String>>> read(Visit visit, ContentPath path) {
        try {
            Map<String, List<String>> values = new LinkedHashMap<>();
            for (String pair : Files.readString(file(visit, path)).split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                            .add(decode(pair.substring(equals + 1)));
                }
            }
            return Optional.of(values);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Path file(Visit visit, ContentPath path) {
        String key = visit.person().name() + "\n" + path + "\n" + visit.query("sprache");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
