package quartier.module.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import quartier.definition.Problem;
import quartier.definition.UriMapping;
import quartier.module.yaml.YamlNode;

/** Reads virtual URI mappings of all types. */
public final class UriMappingReader {
    /** Beginnings of addresses that lead to files, programs and the desk. */
    private static final List<String> TAKEN =
            List.of("/.author", "/.rest", "/.resources", "/.imaging", "/.publish", "/.static", "/dam");

    private final Consumer<Problem> problems;

    public UriMappingReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    public Optional<UriMapping> read(String id, YamlNode node) {
        Keys keys = new Keys(node, "uriMapping", "URI mapping '" + id + "'", problems);
        String written = keys.type();
        String type = TypeNames.of(written);
        keys.kind(type.isEmpty() ? "defaultVirtualUriMapping" : type);
        Optional<UriMapping> mapping = switch (type) {
            case "",
                    "defaultvirtualurimapping",
                    "multisiterootvirtualurimapping",
                    "multisitedefaultvirtualurimapping" ->
                complete(
                        keys,
                        new UriMapping.Plain(
                                id,
                                keys.text(from(keys), type.startsWith("multisiteroot") ? "/" : ""),
                                to(keys),
                                site(keys),
                                keys.origin()));
            case "regexpvirtualurimapping", "multisiteregexpvirtualurimapping" ->
                complete(
                        keys,
                        new UriMapping.Regexp(
                                id, Patterns.checked(keys, from(keys)), to(keys), site(keys), keys.origin()));
            case "rotatingvirtualurimapping" ->
                complete(
                        keys,
                        new UriMapping.Rotating(
                                id,
                                Patterns.checked(keys, from(keys)),
                                to(keys),
                                keys.number("start", 1),
                                keys.number("end", 3),
                                keys.number("padding", 0),
                                keys.origin()));
            case "hostbasedvirtualurimapping" -> hostBased(id, keys, false);
            case "hostbasedregexpvirtualurimapping" -> hostBased(id, keys, true);
            default -> {
                keys.unsupported("URI mapping '" + id + "' needs the Java class '" + written + "', which is not here");
                yield Optional.empty();
            }
        };
        keys.done();
        String from = keys.text(from(keys)).replaceFirst("^\\^", "").replace("\\", "");
        TAKEN.stream()
                .filter(taken -> from.equals(taken) || from.startsWith(taken + "/"))
                .forEach(taken -> keys.warn(
                        keys.at(from(keys)),
                        "addresses below " + taken + " are answered before mappings are asked; " + keys.what()
                                + " has no effect"));
        return keys.flag("enabled", true) ? mapping : Optional.empty();
    }

    private static Optional<UriMapping> complete(Keys keys, UriMapping mapping) {
        String from = mapping instanceof UriMapping.Plain plain ? plain.fromUri() : keys.text(from(keys));
        if (from.isEmpty()) {
            keys.error(keys.what() + " has no fromUri");
            return Optional.empty();
        }
        boolean badPattern =
                mapping instanceof UriMapping.Regexp regexp && regexp.fromUri().isEmpty()
                        || mapping instanceof UriMapping.Rotating rotating
                                && rotating.fromUri().isEmpty();
        return badPattern || keys.text(target(keys)).isEmpty() ? Optional.empty() : Optional.of(mapping);
    }

    /** Magnolia 5 wrote the last two letters large. */
    private static String from(Keys keys) {
        return keys.has("fromURI") ? "fromURI" : "fromUri";
    }

    private static String target(Keys keys) {
        return keys.has("toURI") ? "toURI" : "toUri";
    }

    private static String site(Keys keys) {
        return keys.text("site", keys.text("siteName"));
    }

    private static String to(Keys keys) {
        String to = keys.text(target(keys));
        if (to.isEmpty()) {
            keys.error(keys.what() + " has no toUri");
        } else {
            judge(keys, target(keys), to);
        }
        return to;
    }

    /** Pages are answered from here only: what another server would have to say is not fetched. */
    private static void judge(Keys keys, String key, String to) {
        String path = to.startsWith("forward:") ? to.substring("forward:".length()) : to;
        if (to.startsWith("proxy:") || to.startsWith("forward:") && path.contains("://")) {
            keys.unsupported(keys.what() + " hands requests over to another server ('" + to
                    + "'), which is not done here; redirect: sends visitors there");
        } else if (!to.startsWith("redirect:") && !to.startsWith("permanent:") && !path.startsWith("/")) {
            keys.warn(
                    keys.at(key),
                    keys.what() + " leads to '" + to + "', which is neither a path nor begins with redirect:,"
                            + " permanent: or forward:");
        }
    }

    private static Optional<UriMapping> hostBased(String id, Keys keys, boolean regexp) {
        String from = regexp ? Patterns.checked(keys, from(keys)) : keys.text(from(keys));
        if (from.isEmpty()) {
            keys.error(keys.what() + " has no fromUri");
            return Optional.empty();
        }
        Map<String, String> targets = keys.textMap("mappings");
        targets.values().forEach(to -> judge(keys, "mappings", to));
        String usual = keys.text(target(keys));
        if (!usual.isEmpty()) {
            judge(keys, target(keys), usual);
        }
        return Optional.of(new UriMapping.HostBased(id, from, usual, regexp, targets, keys.origin()));
    }
}
