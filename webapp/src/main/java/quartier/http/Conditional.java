package quartier.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Conditional requests (RFC 9110, section 13): whether what the visitor has is still right. */
public final class Conditional {
    private Conditional() {}

    /** An HTTP date. */
    public static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    /** Reads an HTTP date. */
    public static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a 304 answers the request: the same entity tag, or without one the same second. */
    public static boolean unchanged(Request request, String etag, Optional<Instant> lastModified) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return false;
        }
        Optional<String> tags = request.header("If-None-Match");
        if (tags.isPresent()) {
            return matches(tags.get(), etag);
        }
        return request.header("If-Modified-Since")
                .flatMap(Conditional::date)
                .flatMap(since -> lastModified.map(at -> at.getEpochSecond() <= since.getEpochSecond()))
                .orElse(false);
    }

    /** Weak comparison against a list of entity tags. */
    static boolean matches(String list, String etag) {
        if (list.strip().equals("*")) {
            return true;
        }
        for (String tag : list.split(",", -1)) {
            if (opaque(tag).equals(opaque(etag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        String bare = tag.strip();
        return bare.startsWith("W/") ? bare.substring(2) : bare;
    }
}
