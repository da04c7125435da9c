package quartier.definition;

import java.util.Map;

/** A virtual URI mapping; {@code toUri} begins with {@code forward:}, {@code redirect:} or {@code permanent:}. */
public sealed interface UriMapping {
    String id();

    Origin origin();

    /** Name of the only site it is for; empty for every site. */
    default String site() {
        return "";
    }

    /** An exact path or a glob with {@code *}. */
    record Plain(String id, String fromUri, String toUri, String site, Origin origin) implements UriMapping {}

    /** A regular expression; {@code $1} … are its groups. */
    record Regexp(String id, String fromUri, String toUri, String site, Origin origin) implements UriMapping {}

    /** One of several numbered targets, by turns. */
    record Rotating(String id, String fromUri, String toUri, int start, int end, int padding, Origin origin)
            implements UriMapping {}

    /** Another target per host. */
    record HostBased(
            String id, String fromUri, String toUri, boolean regexp, Map<String, String> targets, Origin origin)
            implements UriMapping {}
}
