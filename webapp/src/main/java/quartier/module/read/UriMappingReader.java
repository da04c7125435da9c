package quartier.module.read;

import java.util.Optional;
import java.util.function.Consumer;
import quartier.definition.Problem;
import quartier.definition.UriMapping;
import quartier.module.yaml.YamlNode;

/** Reads virtual URI mappings of all types. */
public final class UriMappingReader {
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
            case "", "defaultvirtualurimapping", "multisiterootvirtualurimapping" ->
                complete(keys, new UriMapping.Plain(id, keys.text("fromUri"), to(keys), keys.origin()));
            case "regexpvirtualurimapping", "multisiteregexpvirtualurimapping" ->
                complete(keys, new UriMapping.Regexp(id, Patterns.checked(keys, "fromUri"), to(keys), keys.origin()));
            case "rotatingvirtualurimapping" ->
                complete(
                        keys,
                        new UriMapping.Rotating(
                                id,
                                keys.text("fromUri"),
                                to(keys),
                                keys.number("start", 0),
                                keys.number("end", 0),
                                keys.number("padding", 0),
                                keys.origin()));
            case "hostbasedvirtualurimapping" -> Optional.of(hostBased(id, keys, false));
            case "hostbasedregexpvirtualurimapping" -> Optional.of(hostBased(id, keys, true));
            default -> {
                keys.unsupported("URI mapping '" + id + "' needs the Java class '" + written + "', which is not here");
                yield Optional.empty();
            }
        };
        if (!keys.text("site").isEmpty()) {
            keys.unsupported("'site' of " + keys.what() + " has no effect: the mapping holds for every site");
        }
        keys.done();
        return keys.flag("enabled", true) ? mapping : Optional.empty();
    }

    private static Optional<UriMapping> complete(Keys keys, UriMapping mapping) {
        String from = keys.text("fromUri");
        if (from.isEmpty()) {
            keys.error(keys.what() + " has no fromUri");
            return Optional.empty();
        }
        boolean badPattern =
                mapping instanceof UriMapping.Regexp regexp && regexp.fromUri().isEmpty();
        return badPattern || keys.text("toUri").isEmpty() ? Optional.empty() : Optional.of(mapping);
    }

    private static String to(Keys keys) {
        String to = keys.text("toUri");
        if (to.isEmpty()) {
            keys.error(keys.what() + " has no toUri");
        }
        return to;
    }

    private static UriMapping hostBased(String id, Keys keys, boolean regexp) {
        String from = regexp ? Patterns.checked(keys, "fromUri") : keys.text("fromUri");
        return new UriMapping.HostBased(id, from, keys.text("toUri"), regexp, keys.textMap("mappings"), keys.origin());
    }
}
