package quartier.content.bootstrap;

import java.util.Base64;

/** Binary values as text. Line breaks are welcome; anything else that is not base64 is a mistake, not to be passed over. */
final class Base64Text {
    private Base64Text() {}

    /** @throws IllegalArgumentException for text that is not base64 */
    static byte[] decode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean known = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!known && "+/= \t\r\n".indexOf(c) < 0) {
                throw new IllegalArgumentException("not base64");
            }
        }
        return Base64.getMimeDecoder().decode(text);
    }
}
