package quartier.definition;

import java.util.Map;

/**
 * A service of others that templates can ask, if the operator lists its host.
 *
 * @param baseUrl address that the paths of the calls are put behind; empty when only a description is named
 * @param calls by name
 * @param schemes how the service knows who asks, by name
 */
public record RestClient(
        String name, String baseUrl, Map<String, Call> calls, Map<String, Scheme> schemes, Origin origin) {
    /**
     * One request that can be made.
     *
     * @param method upper case
     * @param path behind the base address, with placeholders in braces
     * @param defaults values of placeholders that a template does not give
     * @param body text with placeholders; empty for none
     * @param scheme name of the scheme to use; empty for none
     * @param answer what templates get of the answer
     */
    public record Call(
            String name,
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            Map<String, String> defaults,
            String body,
            String scheme,
            Answer answer) {}

    /** What templates get of an answer, by the class that Magnolia would make of it. */
    public enum Answer {
        /** an object with the methods of a JSON node */
        NODE,
        /** maps, lists and values */
        VALUES,
        /** the body as it came */
        TEXT
    }

    /** How a service knows who asks. */
    public sealed interface Scheme {
        /** HTTP Basic. */
        record Basic(String user, String password) implements Scheme {}

        /** A token that whoever has it may use. */
        record Bearer(String token) implements Scheme {}
    }
}
