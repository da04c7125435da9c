package quartier.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.security.PrivateFile;

/**
 * Links with which a partner looks at one draft without an account, for a fortnight. A link is a long random word that
 * is known here and nowhere else: taken from this list, it leads nowhere.
 */
public final class PreviewLinks {
    /** How long a link leads somewhere. */
    public static final Duration VALID = Duration.ofDays(14);

    private static final int MOST = 1000;
    private final Path file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Link> links = new LinkedHashMap<>();

    /**
     * A link that was given away.
     *
     * @param id identifier of the page or item, which may move meanwhile
     * @param by login name of whoever made it
     */
    public record Link(String token, String id, String language, String by, Instant until) {}

    /** @param file where links survive a restart */
    public PreviewLinks(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        if (Files.exists(file)) {
            read();
        }
    }

    public synchronized Link make(String id, String language, String by) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Link link = new Link(token, id, language, by, clock.instant().plus(VALID));
        links.put(token, link);
        forgetOld();
        write();
        return link;
    }

    /** The links to a page or item that still lead there, oldest first. */
    public synchronized List<Link> to(String id) {
        return links.values().stream()
                .filter(link -> link.id().equals(id) && isValid(link))
                .toList();
    }

    public synchronized Optional<Link> find(String token) {
        return Optional.ofNullable(links.get(token)).filter(this::isValid);
    }

    /** Takes the link back; only one to that page or item. */
    public synchronized boolean revoke(String token, String id) {
        boolean known = Optional.ofNullable(links.get(token))
                .filter(link -> link.id().equals(id))
                .isPresent();
        if (known) {
            links.remove(token);
            write();
        }
        return known;
    }

    private boolean isValid(Link link) {
        return link.until().isAfter(clock.instant());
    }

    private void forgetOld() {
        links.values().removeIf(link -> !isValid(link));
        while (links.size() > MOST) {
            links.remove(links.keySet().iterator().next());
        }
    }

    private void read() {
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 5) {
                    links.put(parts[0], new Link(parts[0], parts[1], parts[2], parts[3], Instant.parse(parts[4])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("cannot read the preview links in " + file + "; delete the file", e);
        }
    }

    private void write() {
        List<String> lines = new ArrayList<>();
        links.values()
                .forEach(link -> lines.add(String.join(
                        "\t",
                        link.token(),
                        link.id(),
                        link.language(),
                        link.by(),
                        link.until().toString())));
        try {
            PrivateFile.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
