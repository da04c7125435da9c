package quartier.definition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An area of a page or component, with Magnolia's keys and defaults.
 *
 * @param availableComponents what may be added, in order
 * @param optional whether an editor creates the area's node by hand
 */
public record AreaTemplate(
        Template.Basics basics,
        Kind kind,
        List<Available> availableComponents,
        OptionalInt maxComponents,
        boolean optional,
        boolean createAreaNode,
        boolean enabled,
        boolean contentStructure,
        Inheritance inheritance,
        Optional<Template.AutoGeneration> autoGeneration)
        implements Template {

    /** The same area with other basics. */
    public AreaTemplate with(Template.Basics other) {
        return new AreaTemplate(
                other,
                kind,
                availableComponents,
                maxComponents,
                optional,
                createAreaNode,
                enabled,
                contentStructure,
                inheritance,
                autoGeneration);
    }

    /** The same area for other components. */
    public AreaTemplate with(Kind other, List<Available> available) {
        return new AreaTemplate(
                basics,
                other,
                available,
                maxComponents,
                optional,
                createAreaNode,
                enabled,
                contentStructure,
                inheritance,
                autoGeneration);
    }

    /** How many components an area holds. */
    public enum Kind {
        LIST,
        SINGLE,
        NO_COMPONENT
    }

    /** A component that may be added here; no roles means everyone. */
    public record Available(String id, List<String> roles, boolean enabled) {}

    /** What the same area on ancestor pages gives. */
    public record Inheritance(boolean enabled, Components components, boolean properties) {
        public static final Inheritance NONE = new Inheritance(false, Components.NONE, false);

        /** Which inherited components are shown; {@code FILTERED}: those with {@code inheritable} = true. */
        public enum Components {
            ALL,
            FILTERED,
            NONE
        }
    }
}
