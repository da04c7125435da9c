package quartier.site;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import quartier.definition.BoundedPattern;
import quartier.definition.UriMapping;

/** Virtual URI mappings: the one with the most weight wins (magnolia-format, virtual URIs); on a tie the first. */
public final class UriMappings {
    private final List<Compiled> mappings;
    private int turn;

    private record Compiled(UriMapping mapping, Pattern pattern, int weight) {}

    /** What to do with an address. */
    public sealed interface Target {
        /** Answer with the content of another path. */
        record Forward(String path) implements Target {}

        /** Send the visitor elsewhere. */
        record Redirect(int status, String location) implements Target {}
    }

    public UriMappings(List<UriMapping> mappings) {
        this.mappings = mappings.stream().map(UriMappings::compile).toList();
    }

    /** The target of a path on a host and in a site, if some mapping speaks of it. */
    public Optional<Target> target(String path, String host, String site) {
        Compiled best = null;
        MatchResult found = null;
        int weight = 0;
        for (Compiled candidate : mappings) {
            String only = candidate.mapping().site();
            Optional<MatchResult> match = only.isEmpty() || only.equals(site)
                    ? BoundedPattern.match(candidate.pattern(), path)
                    : Optional.empty();
            int weighs = match.isEmpty() ? 0 : candidate.weight() + match.get().groupCount() + 1;
            if (weighs > weight) {
                best = candidate;
                found = match.get();
                weight = weighs;
            }
        }
        return best == null || found == null ? Optional.empty() : resolve(best, found, host);
    }

    private Optional<Target> resolve(Compiled best, MatchResult matcher, String host) {
        String to = switch (best.mapping()) {
            case UriMapping.Plain plain -> plain.toUri();
            case UriMapping.Regexp regexp -> expand(regexp.toUri(), matcher);
            case UriMapping.Rotating rotating -> rotate(rotating, matcher);
            case UriMapping.HostBased hosts -> {
                String wanted = hosts.targets().getOrDefault(host.replaceFirst(":\\d+$", ""), hosts.toUri());
                yield expand(wanted, matcher);
            }
        };
        return target(to);
    }

    private static Optional<Target> target(String to) {
        if (to.startsWith("redirect:")) {
            return Optional.of(new Target.Redirect(302, to.substring("redirect:".length())));
        }
        if (to.startsWith("permanent:")) {
            return Optional.of(new Target.Redirect(301, to.substring("permanent:".length())));
        }
        String path = to.startsWith("forward:") ? to.substring("forward:".length()) : to;
        return path.startsWith("/") ? Optional.of(new Target.Forward(path)) : Optional.empty();
    }

    private synchronized String rotate(UriMapping.Rotating mapping, MatchResult matcher) {
        int span = Math.max(1, mapping.end() - mapping.start());
        String number = Integer.toString(mapping.start() + Math.floorMod(turn++, span));
        String padded = "0".repeat(Math.max(0, mapping.padding() - number.length())) + number;
        return expand(mapping.toUri(), matcher).replace("*", padded);
    }

    private static String expand(String to, MatchResult matcher) {
        String expanded = to;
        for (int group = matcher.groupCount(); group >= 1; group--) {
            String value = matcher.group(group);
            expanded = expanded.replace("$" + group, value == null ? "" : value);
        }
        return expanded;
    }

    private static Compiled compile(UriMapping mapping) {
        return switch (mapping) {
            case UriMapping.Plain plain ->
                new Compiled(plain, glob(plain.fromUri()), plain.fromUri().length());
            case UriMapping.Regexp regexp -> new Compiled(regexp, Pattern.compile(regexp.fromUri()), 0);
            case UriMapping.Rotating rotating -> new Compiled(rotating, Pattern.compile(rotating.fromUri()), 0);
            case UriMapping.HostBased hosts ->
                hosts.regexp()
                        ? new Compiled(hosts, Pattern.compile(hosts.fromUri()), 0)
                        : new Compiled(
                                hosts, glob(hosts.fromUri()), hosts.fromUri().length());
        };
    }

    /** {@code *} stands for any characters, {@code ?} for at most one; a dot is a dot. */
    private static Pattern glob(String from) {
        StringBuilder regex = new StringBuilder();
        for (String part : from.split("(?<=[*?])|(?=[*?])")) {
            regex.append(part.equals("*") ? ".*" : part.equals("?") ? ".?" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }
}
