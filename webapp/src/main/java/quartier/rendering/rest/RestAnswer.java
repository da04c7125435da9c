package quartier.rendering.rest;

import java.io.IOException;

/**
 * What another server answered.
 *
 * @param text the body
 */
public record RestAnswer(int status, String text, String mediaType) {
    public boolean isGood() {
        return status / 100 == 2;
    }

    /** The body as maps, lists and values. */
    public Object json() throws IOException {
        return JsonText.read(text);
    }
}
