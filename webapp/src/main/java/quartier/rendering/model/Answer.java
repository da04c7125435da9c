package quartier.rendering.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What scripts decide about the response besides its text. */
public final class Answer {
    /** Scripts cannot set cookies, security or caching headers: those are the server's. */
    private static final Set<String> ALLOWED =
            Set.of("content-type", "content-disposition", "content-language", "x-robots-tag", "link", "location");

    private final Map<String, String> headers = new TreeMap<>();
    private int status = 200;
    private Optional<String> text = Optional.empty();

    public int status() {
        return status;
    }

    /** Sets the status if it is one. */
    public void status(int code) {
        if (code >= 200 && code < 600) {
            status = code;
        }
    }

    /** Says that this text is the whole answer, whatever the script prints. */
    public void text(String whole) {
        text = Optional.of(whole);
    }

    public Optional<String> text() {
        return text;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** Sets the header if scripts may; whether they may. */
    public boolean header(String name, String value) {
        boolean allowed =
                ALLOWED.contains(name.toLowerCase(Locale.ROOT)) && value.chars().noneMatch(c -> c < 0x20 || c == 0x7f);
        if (allowed) {
            headers.put(name, value);
        }
        return allowed;
    }
}
