package quartier.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a page may load and run, as a {@code Content-Security-Policy} (CSP 3): what comes from this server, from the
 * hosts that the operator lists, and code that stands in a template and not in content.
 *
 * @param hosts other servers that pages may load from, such as {@code cdn.example} or {@code *.example:8443}
 * @param tls whether browsers are told to use nothing but TLS
 */
public record ContentPolicy(List<String> hosts, boolean tls) {
    /** The name of the header. */
    public static final String HEADER = "Content-Security-Policy";

    /** Nothing from elsewhere. */
    public static final ContentPolicy OWN = new ContentPolicy(List.of(), false);

    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*(:\\d{1,5})?");

    public ContentPolicy {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        hosts.stream().filter(host -> !HOST.matcher(host).matches()).findFirst().ifPresent(host -> {
            throw new IllegalArgumentException(
                    "--page-hosts: wanted a host such as cdn.example or cdn.example:8443, got '" + host + "'");
        });
    }

    /** Whether pages may load from that host, given with its port if it has one. */
    public boolean allows(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(listed ->
                        listed.startsWith("*.") ? wanted.endsWith(listed.substring(1)) : wanted.equals(listed));
    }

    /** The policy for pages without code of their own. */
    public String text() {
        return text("", false);
    }

    /**
     * @param nonce what code that stands in the page names, so that it runs; empty for none
     * @param styles whether elements of the page have a {@code style} attribute
     */
    public String text(String nonce, boolean styles) {
        String own = " 'self'" + (nonce.isEmpty() ? "" : " 'nonce-" + nonce + "'");
        String others = hosts.isEmpty() ? "" : " " + String.join(" ", hosts);
        return "default-src 'self'" + others
                + "; script-src" + own + others
                + "; style-src" + own + others
                + (styles ? "; style-src-attr 'unsafe-inline'" : "")
                + "; img-src 'self' data:" + others
                + "; font-src 'self' data:" + others
                + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
                + (tls ? "; upgrade-insecure-requests" : "");
    }

    /** The same for a page that sends nothing and stands in no frame. */
    public static String alone(String policy) {
        return policy.replace("form-action 'self'", "form-action 'none'")
                .replace("frame-ancestors 'self'", "frame-ancestors 'none'");
    }
}
