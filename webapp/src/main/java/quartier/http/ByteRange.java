package quartier.http;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes (RFC 9110, section 14).
 *
 * @param first offset of the first byte
 * @param last offset of the last byte, inclusive
 */
public record ByteRange(long first, long last) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    public long length() {
        return last - first + 1;
    }

    /**
     * The range asked for. Empty when none is asked for, when several are (then the whole is a correct answer), or when
     * {@code If-Range} says that the visitor's part is of another version.
     *
     * @throws HttpException 416 when the range lies behind the end
     */
    public static Optional<ByteRange> of(Request request, long size, String etag, Instant lastModified) {
        Optional<String> header = request.header("Range");
        if (header.isEmpty() || !sameVersion(request, etag, lastModified)) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(header.get().replace(" ", ""));
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(clip(matcher.group(1), matcher.group(2), size));
    }

    private static ByteRange clip(String from, String to, long size) {
        long first = from.isEmpty() ? Math.max(0, size - Long.parseLong(to)) : Long.parseLong(from);
        long last = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (first > last || first >= size) {
            throw new HttpException(416, "range behind the end");
        }
        return new ByteRange(first, last);
    }

    private static boolean sameVersion(Request request, String etag, Instant lastModified) {
        return request.header("If-Range")
                .map(condition -> condition.startsWith("\"")
                        ? condition.equals(etag)
                        : Conditional.date(condition)
                                .map(date -> date.getEpochSecond() == lastModified.getEpochSecond())
                                .orElse(false))
                .orElse(true);
    }
}
