package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import quartier.definition.Field;
import quartier.definition.Field.Option;
import quartier.definition.Field.Options;
import quartier.definition.Source;
import quartier.module.read.Keys.Part;

/** Reads where the choices of a field come from. */
final class OptionReader {
    private static final Set<String> JCR =
            Set.of("", "jcrdatasource", "contentdatasource", "jcrnodedatasource", "assetdatasource", "pagedatasource");

    /** @param sorted whether options are sorted where the field does not say it */
    Options read(Keys keys, boolean sorted) {
        if (keys.has("options")) {
            return new Options.Fixed(options(keys), keys.flag("sortOptions", sorted));
        }
        if (keys.has("repository") || keys.has("path")) {
            Source source = new Source(
                    keys.text("repository", "website"),
                    keys.text("path", "/"),
                    List.of(),
                    keys.text("labelProperty"),
                    Optional.empty());
            return new Options.Nodes(source, keys.text("valueProperty"));
        }
        return keys.child("datasource", "datasource of " + keys.what())
                .map(this::datasource)
                .orElseGet(() -> none(keys));
    }

    private static Options none(Keys keys) {
        keys.warn(keys.origin(), keys.what() + " has neither options nor a datasource");
        return new Options.Fixed(List.of(), false);
    }

    Options datasource(Keys keys) {
        String written = keys.type();
        return switch (TypeNames.of(written)) {
            case "optionlistdatasource", "" -> {
                keys.kind("optionListDatasource");
                Options options = new Options.Fixed(options(keys), keys.flag("sort", false));
                keys.done();
                yield options;
            }
            case "jcrdatasource", "contentdatasource", "jcrnodedatasource" ->
                new Options.Nodes(source(keys), keys.text("valueProperty"));
            default -> {
                keys.unsupported(
                        "the datasource '" + written + "' is not available here; " + keys.what() + " has no options");
                yield new Options.Unavailable(written);
            }
        };
    }

    /** A JCR datasource. */
    static Source source(Keys keys) {
        String type = TypeNames.of(keys.type());
        if (!JCR.contains(type)) {
            keys.unsupported("the datasource '" + keys.type() + "' is not available here");
            return new Source("", "/", List.of(), "", Optional.empty());
        }
        keys.kind("jcrDatasource");
        Source source = new Source(
                Names.workspace(keys, "website"),
                Names.path(keys, "rootPath"),
                Names.nodeTypes(keys, "allowedNodeTypes"),
                keys.text("describeByProperty"),
                Optional.of(keys.text("contentType")).filter(name -> !name.isEmpty()),
                order(keys));
        keys.done();
        return source;
    }

    /** Properties with their direction; plain names go up. */
    private static List<Source.Sorting> order(Keys keys) {
        return keys.textMap("sortBy").entrySet().stream()
                .map(by -> new Source.Sorting(
                        by.getKey(), by.getValue().toLowerCase(Locale.ROOT).startsWith("desc")))
                .toList();
    }

    static List<Option> options(Keys keys) {
        List<Option> options = new ArrayList<>();
        for (Part part : keys.parts("options")) {
            options.add(part.isMapping() ? option(part) : new Option(part.name(), part.name(), part.text(), false));
        }
        return List.copyOf(options);
    }

    /** The values of the options that are marked as chosen from the start. */
    static List<String> selected(Options options) {
        return options instanceof Options.Fixed fixed
                ? fixed.options().stream()
                        .filter(Option::selected)
                        .map(Option::value)
                        .toList()
                : List.of();
    }

    private static String icon(Keys keys) {
        String written = keys.text("iconSrc", keys.text("icon"));
        String path = written.startsWith(".resources/") ? "/" + written : written;
        if (path.isEmpty() || path.matches("/[^/\\s][^\\s]*")) {
            return path;
        }
        keys.note(
                keys.at(keys.has("iconSrc") ? "iconSrc" : "icon"),
                "the icon '" + KeyFindings.shortened(written) + "' of " + keys.what()
                        + " is of Magnolia's desk; pictures of modules begin with /.resources/");
        return "";
    }

    private static Option option(Part part) {
        Keys keys = part.keys("option '" + part.name() + "'");
        String value = keys.text("value", part.name());
        Option option = new Field.Option(
                keys.text("name", part.name().matches("\\d+") ? value : part.name()),
                value,
                keys.text("label"),
                keys.flag("selected", false),
                icon(keys));
        keys.done();
        return option;
    }
}
