package quartier.rendering;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import quartier.http.ContentPolicy;
import quartier.http.Response;

/**
 * Lets scripts and style sheets run that stand in a template itself, and none that come with content: their elements
 * are marked when the template is read, and each page turns the marks into a nonce of its own, which its policy names.
 */
final class PageCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** Code in the page: no other file, no data, no nonce of its own. */
    private static final Pattern CODE = Pattern.compile("(?i)<(?:script|style)\\b"
            + "(?![^>]{0,1000}?\\b(?:src|nonce)\\s*=)"
            + "(?![^>]{0,1000}?\\btype\\s*=\\s*[\"']?(?:application/(?:ld\\+)?json|text/(?:x-|html|template)))");

    private final ContentPolicy policy;
    /** Never leaves the server. Letters only, without quotation marks: it may stand inside a text of a script. */
    private final String mark = "m" + HexFormat.of().formatHex(bytes());

    PageCode(ContentPolicy policy) {
        this.policy = policy;
    }

    /** A template's text with its code marked. */
    String marked(String template) {
        return CODE.matcher(template).replaceAll("$0 nonce=" + mark);
    }

    /** The answer, with the policy that lets its marked code run. */
    Response page(int status, String html) {
        boolean styles = html.contains(" style=");
        String nonce = html.contains(mark) ? TEXT.encodeToString(bytes()) : "";
        return Response.html(status, nonce.isEmpty() ? html : html.replace(mark, nonce))
                .with(ContentPolicy.HEADER, policy.text(nonce, styles));
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
