package quartier;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import quartier.http.ContentPolicy;
import quartier.rendering.rest.AllowedHosts;

/**
 * All configuration of an instance, read once. Where each comes from is said in {@link Options}.
 *
 * @param data folder with everything the program keeps; {@code author} and {@code public} live below it
 * @param modules folders whose children are light modules
 * @param content folder with the content to import into an empty author store
 * @param address network address to listen on
 * @param authorPort 0 for a free one
 * @param publicPort 0 for a free one
 * @param adminPassword the first administrator's password; empty: a one-time password is made and printed
 * @param publicUrl address of the site as visitors know it; empty: as they asked
 * @param targets address of each public instance by name
 * @param trustedKeys public keys of authors that a public instance takes parcels from
 * @param accessLog whether requests are logged
 * @param fourEyes whether nobody publishes their own change
 * @param trashDays how long something stays in the trash
 * @param restHosts servers that templates may ask, as {@link AllowedHosts} reads them
 * @param pageHosts servers that pages may load scripts, style sheets, pictures and the like from
 * @param moduleVariables environment variables that definitions may read
 * @param upkeepAt when a store that has grown is compacted; empty: never by itself
 */
public record Settings(
        Path data,
        List<Path> modules,
        Path content,
        String address,
        int authorPort,
        int publicPort,
        Optional<String> adminPassword,
        String publicUrl,
        List<String> targets,
        List<String> trustedKeys,
        boolean accessLog,
        boolean fourEyes,
        int trashDays,
        List<String> restHosts,
        List<String> pageHosts,
        List<String> moduleVariables,
        Optional<LocalTime> upkeepAt) {

    public Settings {
        modules = List.copyOf(modules);
        targets = List.copyOf(targets);
        trustedKeys = List.copyOf(trustedKeys);
        restHosts = List.copyOf(restHosts);
        pageHosts = List.copyOf(pageHosts);
        moduleVariables = List.copyOf(moduleVariables);
    }

    /** @param tls whether visitors come by TLS only */
    ContentPolicy pages(boolean tls) {
        return new ContentPolicy(pageHosts, tls);
    }

    AllowedHosts hosts() {
        return AllowedHosts.of(restHosts);
    }

    /** What a definition gets of the environment: nothing but what the operator names. */
    Optional<String> variable(String name) {
        return moduleVariables.contains(name) ? Optional.ofNullable(System.getenv(name)) : Optional.empty();
    }

    Path authorData() {
        return data.resolve("author");
    }

    Path publicData() {
        return data.resolve("public");
    }
}
