package quartier.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes addresses and form bodies apart, strictly: what is not well-formed UTF-8 is refused with 400. */
final class UrlDecoding {
    private static final int MOST_PARAMETERS = 2_000;

    private UrlDecoding() {}

    /** The decoded, normalised path; see {@link Request#path()}. */
    static String path(String raw) {
        if (!raw.startsWith("/")) {
            throw bad("path does not begin with a slash");
        }
        String path = Normalizer.normalize(decode(raw, false), Normalizer.Form.NFC);
        if (path.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\')) {
            throw bad("control character or backslash in path");
        }
        if (raw.toLowerCase(java.util.Locale.ROOT).contains("%2f") || path.contains("//")) {
            throw bad("empty segment or encoded slash in path");
        }
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..") || segment.equals(".")) {
                throw bad("dot segment in path");
            }
        }
        return path;
    }

    /** The parameters of a query string or an urlencoded body, in order. */
    static Parameters parameters(String raw) {
        if (raw.isEmpty()) {
            return Parameters.NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        int count = 0;
        for (String pair : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_PARAMETERS) {
                throw bad("too many parameters");
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return new Parameters(values);
    }

    private static String decode(String raw, boolean plusIsBlank) {
        if (raw.indexOf('%') < 0
                && (!plusIsBlank || raw.indexOf('+') < 0)
                && raw.chars().allMatch(c -> c < 0x80)) {
            return raw;
        }
        byte[] in = raw.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%') {
                out[length++] = hexByte(in, i);
                i += 2;
            } else {
                out[length++] = in[i] == '+' && plusIsBlank ? (byte) ' ' : in[i];
            }
        }
        return utf8(out, length);
    }

    private static byte hexByte(byte[] in, int percent) {
        int high = percent + 2 <= in.length - 1 ? Character.digit(in[percent + 1], 16) : -1;
        int low = percent + 2 <= in.length - 1 ? Character.digit(in[percent + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw bad("broken percent encoding");
        }
        return (byte) (high << 4 | low);
    }

    private static String utf8(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("not UTF-8");
        }
    }

    private static HttpException bad(String message) {
        return new HttpException(400, message);
    }
}
