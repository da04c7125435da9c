package quartier.rendering.guard;

import java.io.Writer;

/** Collects what a script writes, up to a limit. */
public final class Output extends Writer {
    private final StringBuilder text;
    private final int limit;

    public Output(int expected, int limit) {
        this.text = new StringBuilder(expected);
        this.limit = limit;
    }

    @Override
    public void write(int character) {
        grow(1);
        text.append((char) character);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        grow(length);
        text.append(characters, offset, length);
    }

    @Override
    public void write(String characters, int offset, int length) {
        grow(length);
        text.append(characters, offset, offset + length);
    }

    @Override
    public Output append(CharSequence characters) {
        grow(characters.length());
        text.append(characters);
        return this;
    }

    @Override
    public void flush() {
        // everything stays in memory until the page is complete
    }

    @Override
    public void close() {
        // nothing to release
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void grow(int by) {
        if (by > limit - text.length()) {
            throw new LimitExceeded("writes more than " + limit + " characters");
        }
    }
}
