package quartier.module.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;
import quartier.module.yaml.YamlNode.Items;
import quartier.module.yaml.YamlNode.Text;

/**
 * Resolves the directives of one tree. What stays tagged afterwards is {@code !override} (the next merge needs it) and
 * {@code !content-type} (only apps know what it means).
 */
public final class Directives {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]{2,})(?::([^}]*))?}");

    private static final List<String> KNOWN =
            List.of("!include", "!inherit", "!override", "!content-type", "!with-type", "!env");

    private final Sources sources;
    private final Limits limits;
    private final Consumer<Problem> problems;

    /** Where other trees come from; an empty answer has been reported by whoever gives it. */
    public interface Sources {
        /** The resolved tree of a file. */
        Optional<YamlNode> included(String path, Origin at);

        /** The resolved tree of another definition of the same kind. */
        Optional<YamlNode> inherited(String id, Origin at);

        /** The value of an environment variable that definitions may read; empty unless the instance allows it. */
        Optional<String> variable(String name);
    }

    public Directives(Sources sources, Limits limits, Consumer<Problem> problems) {
        this.sources = sources;
        this.limits = limits;
        this.problems = problems;
    }

    public YamlNode resolve(YamlNode node) {
        if (!node.extent().directives()) {
            return node;
        }
        YamlNode own = children(node);
        Directive directive = node.directive();
        return switch (directive.kind()) {
            case NONE, OVERRIDE, CONTENT_TYPE -> own;
            case INCLUDE -> included(own);
            case INHERIT -> based(own.with(Directive.NONE), sources.inherited(argument(own), own.origin()), own);
            case WITH_TYPE -> {
                problems.accept(Problem.note(
                        own.origin(),
                        "'!with-type' is not documented for Magnolia; write '$type', or '!content-type' for an app"));
                yield typed(own);
            }
            case ENV -> variable(own);
            case UNKNOWN -> {
                problems.accept(Problem.warning(
                        own.origin(),
                        "unknown directive '" + directive.argument() + "' is ignored"
                                + Nearest.hint(word(directive.argument()), KNOWN)));
                yield own.with(Directive.NONE);
            }
        };
    }

    /** The text with allowed variables filled in. */
    public String substitute(String text, Origin at) {
        if (!text.contains("${")) {
            return text;
        }
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Optional<String> value = sources.variable(matcher.group(1));
            if (value.isEmpty()) {
                problems.accept(unset(matcher.group(1), at));
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.orElse(matcher.group())));
        }
        return matcher.appendTail(filled).toString();
    }

    private YamlNode children(YamlNode node) {
        return switch (node) {
            case Text text -> text;
            case Items list -> {
                List<YamlNode> items = new ArrayList<>();
                list.items().forEach(item -> items.add(resolve(item)));
                yield limited(new Items(items, list.directive(), list.origin()), list);
            }
            case Entries map -> limited(entries(map), map);
        };
    }

    private YamlNode entries(Entries map) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Optional<YamlNode> base = Optional.empty();
        for (Entry entry : map.entries().values()) {
            YamlNode value = resolve(entry.value());
            if (entry.key().equals("<<")) {
                base = Optional.of(value.with(Directive.NONE));
            } else {
                entries.put(entry.key(), new Entry(entry.key(), entry.at(), value));
            }
        }
        Entries own = new Entries(entries, map.directive(), map.origin());
        return base.filter(Entries.class::isInstance)
                .map(under -> Merge.over(under, own).with(map.directive()))
                .orElse(own);
    }

    private static String word(String tag) {
        int colon = tag.indexOf(':');
        return colon < 0 ? tag : tag.substring(0, colon);
    }

    private YamlNode included(YamlNode own) {
        if (own.directive().argument().isEmpty()) {
            problems.accept(Problem.note(
                    own.origin(),
                    "'!include' with a blank is an old spelling of '!include:'; own keys cannot be added"));
        }
        return based(own.with(Directive.NONE), sources.included(argument(own), own.origin()), own);
    }

    /** After the colon, or, in the old spelling, as the tagged text itself. */
    private static String argument(YamlNode node) {
        String argument = node.directive().argument();
        return argument.isEmpty() && node instanceof Text text ? text.text().strip() : argument;
    }

    private YamlNode based(YamlNode own, Optional<YamlNode> base, YamlNode tagged) {
        boolean nothingOwn = own instanceof Text text
                && (text.isNull() || tagged.directive().argument().isEmpty());
        if (base.isEmpty()) {
            return nothingOwn ? new Text("", false, Directive.NONE, own.origin()) : own;
        }
        if (nothingOwn) {
            return base.get();
        }
        return limited(Merge.over(base.get(), own), own);
    }

    private YamlNode limited(YamlNode grown, YamlNode written) {
        if (grown.extent().nodes() <= limits.nodes() && grown.extent().depth() <= limits.depth()) {
            return grown;
        }
        problems.accept(Problem.error(
                written.origin(),
                "includes expand to more than " + limits.nodes() + " values or " + limits.depth()
                        + " levels; this part is left out"));
        return new Text("", false, Directive.NONE, written.origin());
    }

    private static YamlNode typed(YamlNode own) {
        Origin at = own.origin();
        Entry type = new Entry("$type", at, new Text(own.directive().argument(), true, Directive.NONE, at));
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.put("$type", type);
        if (own instanceof Entries map) {
            entries.putAll(map.entries());
        }
        return new Entries(entries, Directive.NONE, at);
    }

    private YamlNode variable(YamlNode own) {
        String name = argument(own);
        if (name.contains("${")) {
            return new Text(substitute(name, own.origin()), true, Directive.NONE, own.origin());
        }
        Optional<String> value = sources.variable(name);
        if (value.isEmpty()) {
            problems.accept(unset(name, own.origin()));
        }
        return new Text(value.orElse(""), true, Directive.NONE, own.origin());
    }

    private static Problem unset(String name, Origin at) {
        return Problem.unsupported(
                at,
                "'" + name
                        + "' stays without a value: definitions read only variables of the environment that the operator"
                        + " names (module-variables)");
    }
}
