package quartier;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The options of all commands, and the one place where they are defined. Each can also be given as an environment
 * variable ({@code --author-port} as {@code QUARTIER_AUTHOR_PORT}) or in the file that {@code --settings} names ({@code
 * author-port=8080}); the command line wins over the environment, the environment over the file.
 */
@SuppressWarnings({"FieldMayBeFinal", "NullAway.Init"})
final class Options {
    private static final Path HOME = Path.of(System.getProperty("quartier.home", "."));

    @Option(names = "--data", paramLabel = "DIR", description = "everything the program keeps (default: data)")
    private Path data = HOME.resolve("data");

    @Option(
            names = "--modules",
            paramLabel = "DIR",
            split = ",",
            description = "folders of light modules (default: light-modules)")
    private List<Path> modules = new ArrayList<>();

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "content for an empty store (default: content-export beside the first folder of modules)")
    private @Nullable Path content;

    @Option(names = "--address", paramLabel = "HOST", description = "network address to listen on (default: localhost)")
    private String address = "localhost";

    @Option(
            names = "--author-port",
            paramLabel = "N",
            description = "port of the author instance, 0: a free one (default: 8080)")
    private int authorPort = 8080;

    @Option(
            names = "--public-port",
            paramLabel = "N",
            description = "port of the public instance, 0: a free one (default: 8081)")
    private int publicPort = 8081;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "address of the site as visitors know it, for the site map")
    private String publicUrl = "";

    @Option(
            names = "--target",
            paramLabel = "NAME=URL",
            split = ",",
            description = "author: a public instance to publish to; may be repeated")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--trusted-key",
            paramLabel = "KEY",
            split = ",",
            description = "public: the key of an author whose publications are taken; may be repeated")
    private List<String> trustedKeys = new ArrayList<>();

    @Option(names = "--access-log", description = "log each request, with the visitor's address cut to its network")
    private boolean accessLog;

    @Option(names = "--four-eyes", description = "author: nobody publishes or approves their own change")
    private boolean fourEyes;

    @Option(
            names = "--trash-days",
            paramLabel = "N",
            description = "author: days until something in the trash is removed for good (default: 90)")
    private int trashDays = 90;

    @Option(
            names = "--rest-hosts",
            paramLabel = "HOST[:PORT]",
            split = ",",
            description = "servers that templates may ask (restClients); none unless listed. With a port, also in a"
                    + " private network")
    private List<String> restHosts = new ArrayList<>();

    @Option(
            names = "--page-hosts",
            paramLabel = "HOST[:PORT]",
            split = ",",
            description = "servers that pages may load scripts, style sheets, fonts, pictures and frames from; none"
                    + " unless listed")
    private List<String> pageHosts = new ArrayList<>();

    @Option(
            names = "--module-variables",
            paramLabel = "NAME",
            split = ",",
            description = "environment variables that definitions may read with !env; none unless listed")
    private List<String> moduleVariables = new ArrayList<>();

    @Option(
            names = "--upkeep-at",
            paramLabel = "HH:MM",
            description = "when a store that has grown is compacted, or 'never' (default: 03:30)")
    private String upkeepAt = "03:30";

    @Option(names = "--settings", paramLabel = "FILE", description = "a properties file with any of these options")
    private @Nullable Path settings;

    Settings settings() {
        List<Path> folders = (modules.isEmpty() ? List.of(HOME.resolve("light-modules")) : modules)
                .stream().map(dir -> dir.toAbsolutePath().normalize()).toList();
        return new Settings(
                data.toAbsolutePath().normalize(),
                folders,
                content(folders.getFirst()),
                address,
                authorPort,
                publicPort,
                Optional.ofNullable(System.getenv("QUARTIER_ADMIN_PASSWORD")).filter(word -> !word.isEmpty()),
                publicUrl.replaceFirst("/+$", ""),
                targets,
                trustedKeys,
                accessLog,
                fourEyes,
                trashDays,
                restHosts,
                pageHosts,
                moduleVariables,
                upkeepAt());
    }

    /** Content belongs to modules: those of somebody else do not get that of this site. */
    private Path content(Path modules) {
        return content == null
                ? modules.resolveSibling("content-export")
                : content.toAbsolutePath().normalize();
    }

    private Optional<LocalTime> upkeepAt() {
        try {
            return upkeepAt.equals("never") ? Optional.empty() : Optional.of(LocalTime.parse(upkeepAt));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--upkeep-at: wanted HH:MM or never, got '" + upkeepAt + "'", e);
        }
    }

    /** Where values come from that are not on the command line. */
    static CommandLine.IDefaultValueProvider defaults(Map<String, String> environment, String... args) {
        Properties file = file(environment, args);
        return (ArgSpec argument) -> {
            if (!(argument instanceof OptionSpec option)) {
                return null;
            }
            String name = option.longestName().replaceFirst("^-+", "");
            String variable = "QUARTIER_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
            String value = environment.get(variable);
            return value != null ? value : file.getProperty(name);
        };
    }

    private static Properties file(Map<String, String> environment, String... args) {
        Properties properties = new Properties();
        String named = environment.get("QUARTIER_SETTINGS");
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--settings=")) {
                named = args[i].substring("--settings=".length());
            } else if (args[i].equals("--settings") && i + 1 < args.length) {
                named = args[i + 1];
            }
        }
        if (named != null) {
            try (Reader reader = Files.newBufferedReader(Path.of(named))) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the settings in " + named, e);
            }
        }
        return properties;
    }
}
