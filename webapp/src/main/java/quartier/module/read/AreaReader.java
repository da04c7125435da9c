package quartier.module.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.definition.AreaTemplate;
import quartier.definition.AreaTemplate.Inheritance;
import quartier.definition.AreaTemplate.Kind;
import quartier.definition.Template;

/** Reads areas, which nest. */
final class AreaReader {
    private final TemplateReader templates;

    AreaReader(TemplateReader templates) {
        this.templates = templates;
    }

    AreaTemplate read(String id, String name, Keys keys) {
        Kind kind = kind(keys);
        List<AreaTemplate.Available> available = templates.available(keys);
        Inheritance inheritance = keys.child("inheritance", "inheritance of " + keys.what())
                .map(AreaReader::inheritance)
                .orElse(Inheritance.NONE);
        Optional<Template.AutoGeneration> generation = autoGeneration(keys);
        boolean optional = keys.flag("optional", false);
        boolean createNode = keys.flag("createAreaNode", true);
        boolean enabled = keys.flag("enabled", true);
        boolean structure = keys.flag("contentStructure", true);
        var max = keys.number("maxComponents");
        return new AreaTemplate(
                templates.basics(id, name, keys),
                kind,
                available,
                max,
                optional,
                createNode,
                enabled,
                structure,
                inheritance,
                generation);
    }

    private static Kind kind(Keys keys) {
        String written = keys.text("type", "list");
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "list" -> Kind.LIST;
            case "single" -> Kind.SINGLE;
            case "nocomponent" -> Kind.NO_COMPONENT;
            default -> {
                keys.warn(
                        keys.at("type"),
                        "unknown area type '" + written + "'; read as 'list' (known: list, single, noComponent)");
                yield Kind.LIST;
            }
        };
    }

    private static Inheritance inheritance(Keys keys) {
        Inheritance.Components components = predicate(keys).orElseGet(() -> components(keys));
        String comparator = keys.text("nodeComparatorClass", "");
        if (!comparator.isEmpty() && !comparator.endsWith(".NodeDepthComparator")) {
            keys.unsupported("'nodeComparatorClass' in " + keys.what() + " needs the Java class '" + comparator
                    + "', which is not here; components come in the order of their pages");
        }
        Inheritance read = new Inheritance(
                keys.flag("enabled", false),
                components,
                !keys.text("properties", "all").equalsIgnoreCase("none"));
        keys.done();
        return read;
    }

    private static Inheritance.Components components(Keys keys) {
        String written = keys.text("components", "filtered");
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "all" -> Inheritance.Components.ALL;
            case "none" -> Inheritance.Components.NONE;
            case "filtered" -> Inheritance.Components.FILTERED;
            default -> {
                keys.warn(
                        keys.at("components"),
                        "unknown value '" + written + "'; read as 'filtered' (known: all, filtered, none)");
                yield Inheritance.Components.FILTERED;
            }
        };
    }

    /** Magnolia's own predicates are what {@code components} says in one word; others are Java of somebody. */
    private static Optional<Inheritance.Components> predicate(Keys keys) {
        String written = keys.text("predicateClass", "");
        String name = written.substring(written.lastIndexOf('.') + 1);
        return switch (name) {
            case "" -> Optional.empty();
            case "AllComponentsAndResourcesInheritancePredicate" -> Optional.of(Inheritance.Components.ALL);
            case "FilteredComponentInheritancePredicate" -> Optional.of(Inheritance.Components.FILTERED);
            case "InheritNothingInheritancePredicate" -> Optional.of(Inheritance.Components.NONE);
            default -> {
                keys.unsupported("'predicateClass' in " + keys.what() + " needs the Java class '" + written
                        + "', which is not here; 'components' decides");
                yield Optional.empty();
            }
        };
    }

    static Optional<Template.AutoGeneration> autoGeneration(Keys owner) {
        return owner.child("autoGeneration", "autoGeneration of " + owner.what())
                .map(keys -> {
                    String generator = keys.text("generatorClass", "info.magnolia.rendering.generator.CopyGenerator");
                    Map<String, Object> content = keys.plainMap("content");
                    if (!generator.endsWith(".CopyGenerator")) {
                        keys.unsupported("autoGeneration needs the Java class '" + generator + "', which is not here");
                    }
                    keys.done();
                    return new Template.AutoGeneration(generator, content);
                });
    }
}
