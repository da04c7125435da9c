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
import java.util.Set;
import quartier.http.FormData;
import quartier.http.Parameters;

/**
 * What people have typed and not saved yet: one small file per person and form in a folder of the instance, written
 * every few seconds while they type, so that neither a closed lid nor a restart loses it.
 */
public final class Drafting {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final Duration KEPT = Duration.ofDays(30);

    /** Name of the revision that was seen when the form was opened; without it a draft would overwrite what others did. */
    public static final String SEEN = "gesehen";

    /** Beside the fields themselves: the revision, and the folder a new item goes into. */
    private static final Set<String> BESIDE = Set.of(SEEN, "ordner");

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

    /**
     * Where the browser sends what is typed.
     *
     * @param form the desk's address of the form; it names the draft
     */
    public String address(Visit visit, String form) {
        return "/.author/entwurf?fuer=" + Places.encode(form) + "&sprache=" + Places.encode(visit.query("sprache"));
    }

    public void keep(Visit visit, String form, FormData data) {
        StringBuilder text = new StringBuilder();
        data.fields()
                .values()
                .forEach((name, values) -> values.stream()
                        .filter(value -> name.startsWith("f.") || BESIDE.contains(name))
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
            Files.move(part, file(visit, form), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The draft, if the person wants it back; with the value that a chooser has brought. */
    public Optional<FormData> restored(Visit visit, String form) {
        if (!visit.query("entwurf").equals("1")) {
            return Optional.empty();
        }
        return read(visit, form).map(fields -> {
            Map<String, List<String>> values = new LinkedHashMap<>(fields);
            String field = visit.query("feld");
            if (field.startsWith("f.")) {
                values.put(field, List.of(visit.query("wert")));
            }
            return new FormData(new Parameters(values), List.of());
        });
    }

    /** When something was typed here that has not been saved; empty when nothing waits. */
    public Optional<String> waiting(Visit visit, String form) {
        try {
            Instant when = Files.getLastModifiedTime(file(visit, form)).toInstant();
            return Optional.of(
                    Dates.shortly(when.atZone(clock.getZone()).toOffsetDateTime(), ZoneId.of("Europe/Berlin")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void drop(Visit visit, String form) {
        try {
            Files.deleteIfExists(file(visit, form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Map<String, List<String>>> read(Visit visit, String form) {
        try {
            Map<String, List<String>> values = new LinkedHashMap<>();
            for (String pair : Files.readString(file(visit, form)).split("&")) {
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

    private Path file(Visit visit, String form) {
        String key = visit.person().name() + "\n" + form + "\n" + visit.query("sprache");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
