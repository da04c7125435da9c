package quartier.definition;

import java.util.Map;

/**
 * A service of others that templates can ask in Magnolia. Read and checked; this runtime asks no other servers.
 *
 * @param baseUrl address that the paths of the calls are put behind
 * @param calls by name
 */
public record RestClient(String name, String baseUrl, Map<String, Call> calls, Origin origin) {
    /**
     * One request that can be made.
     *
     * @param method upper case
     * @param path behind the base address, with placeholders in braces
     * @param defaults values of placeholders that a template does not give
     * @param body text with placeholders; empty for none
     */
    public record Call(
            String name,
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            Map<String, String> defaults,
            String body) {}
}
