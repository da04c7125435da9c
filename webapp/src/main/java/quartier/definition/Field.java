package quartier.definition;

import java.util.List;
import java.util.OptionalInt;

/** A field of a form: one record per kind, whichever of Magnolia's spellings it was written in. */
public sealed interface Field {
    Basics basics();

    default String name() {
        return basics().name();
    }

    /**
     * What all fields have in common.
     *
     * @param name property name; {@code jcrName} stands for the node's name
     * @param label literal or message key; empty when the generated key applies
     * @param requiredMessage literal or key; empty for the usual message
     * @param defaultValue used on new items only; empty list for none
     * @param valueType what the stored value is
     */
    record Basics(
            String name,
            String label,
            String description,
            boolean required,
            String requiredMessage,
            boolean i18n,
            boolean readOnly,
            List<String> defaultValue,
            ValueType valueType,
            List<Validator> validators,
            String styleName,
            String placeholder,
            Origin origin) {}

    /** The JCR type that a simple field stores. */
    enum ValueType {
        STRING,
        BOOLEAN,
        LONG,
        DOUBLE,
        DECIMAL,
        DATE
    }

    /** One-line text, or several lines when {@code rows} is above 1. {@code maxLength} empty: no limit of its own. */
    record Text(Basics basics, int rows, OptionalInt maxLength) implements Field {}

    /** HTML with the features that the toolbar offers. */
    record RichText(
            Basics basics,
            boolean images,
            boolean lists,
            boolean tables,
            boolean alignment,
            boolean source,
            int height,
            Lettering lettering)
            implements Field {
        public RichText(
                Basics basics,
                boolean images,
                boolean lists,
                boolean tables,
                boolean alignment,
                boolean source,
                int height) {
            this(basics, images, lists, tables, alignment, source, height, Lettering.USUAL);
        }
    }

    /** Yes or no. */
    record CheckBox(Basics basics, String buttonLabel) implements Field {}

    /** One or several of a list of options. */
    record Select(
            Basics basics,
            Appearance appearance,
            Options options,
            boolean emptyAllowed,
            boolean textInputAllowed,
            Filtering filtering,
            boolean horizontal)
            implements Field {
        public Select(
                Basics basics, Appearance appearance, Options options, boolean emptyAllowed, boolean textInputAllowed) {
            this(basics, appearance, options, emptyAllowed, textInputAllowed, Filtering.USUAL, false);
        }

        public boolean multiple() {
            return appearance == Appearance.CHECK_BOXES
                    || appearance == Appearance.LIST
                    || appearance == Appearance.TWO_COLUMNS
                    || appearance == Appearance.TOKENS;
        }
    }

    /**
     * How typing narrows a long list of options.
     *
     * @param from how many options are shown without
     */
    record Filtering(Mode mode, int from) {
        public static final Filtering USUAL = new Filtering(Mode.CONTAINS, 10);

        /** Which options stay. */
        public enum Mode {
            CONTAINS,
            STARTS_WITH,
            OFF
        }
    }

    /** How a {@link Select} looks; the last four hold several values. */
    enum Appearance {
        COMBO_BOX,
        RADIO_BUTTONS,
        CHECK_BOXES,
        LIST,
        TWO_COLUMNS,
        TOKENS
    }

    /**
     * A date, with {@code time} also the time of day.
     *
     * @param dateFormat how days are written, as Java's date patterns say it; empty for the usual way
     * @param timeFormat the same for times
     */
    record Date(Basics basics, boolean time, String dateFormat, String timeFormat) implements Field {
        public Date(Basics basics, boolean time) {
            this(basics, time, "", "");
        }
    }

    /** Stores its default value without being shown. */
    record Hidden(Basics basics) implements Field {}

    /** A password; stored as a hash only. */
    record Password(Basics basics, boolean verification, String verificationLabel, String verificationError)
            implements Field {
        public Password(Basics basics, boolean verification) {
            this(basics, verification, "", "");
        }
    }

    /**
     * Source text in a monospaced field.
     *
     * @param fileNameProperty property with a file name whose ending says the language; empty for none
     */
    record Code(Basics basics, String language, int height, String fileNameProperty) implements Field {
        public Code(Basics basics, String language, int height) {
            this(basics, language, height, "");
        }
    }

    /** Text that is only shown; stores nothing. */
    record Static(Basics basics, String value) implements Field {}

    /**
     * A number between two bounds.
     *
     * @param marks distance of the marks; 0 for none
     * @param unit what stands behind the number; empty for nothing
     */
    record Slider(Basics basics, double min, double max, double step, double marks, String unit) implements Field {
        public Slider(Basics basics, double min, double max, double step) {
            this(basics, min, max, step, 0, "");
        }
    }

    /**
     * A reference to a node, an asset or a resource.
     *
     * @param app name of the app whose items can be chosen; empty when not named
     * @param button text of the button that chooses: literal or key, empty for the usual one
     * @param otherButton the same when something is chosen already
     * @param property property of the chosen node that is stored in place of a reference; empty for a reference
     */
    record Link(
            Basics basics,
            Target target,
            Reference stored,
            Source source,
            String app,
            boolean textInputAllowed,
            String button,
            String otherButton,
            String property)
            implements Field {
        public Link(
                Basics basics,
                Target target,
                Reference stored,
                Source source,
                String app,
                boolean textInputAllowed,
                String button) {
            this(basics, target, stored, source, app, textInputAllowed, button, "", "");
        }
    }

    /** What a {@link Link} points to. */
    enum Target {
        PAGE,
        ASSET,
        ITEM,
        RESOURCE
    }

    /** How a reference is stored. */
    enum Reference {
        /** {@code jcr:uuid} of the node */
        ID,
        /** absolute path */
        PATH,
        /** {@code jcr:<uuid>}, the key of an asset */
        ASSET_KEY,
        /** {@code workspace:<uuid>} */
        WORKSPACE_AND_ID
    }

    /**
     * A file kept inside the item, as a child node of type {@code mgnl:resource}.
     *
     * @param allowedTypes regular expression for the media type; empty for any
     * @param maxSize bytes; 0 for the instance's limit
     */
    record Upload(Basics basics, String nodeName, String allowedTypes, long maxSize, UploadTexts texts)
            implements Field {
        public Upload(Basics basics, String nodeName, String allowedTypes, long maxSize) {
            this(basics, nodeName, allowedTypes, maxSize, UploadTexts.USUAL);
        }
    }

    /**
     * Several fields that belong together.
     *
     * @param nodeType type of the node that is made for them; empty for the usual one
     */
    record Composite(
            Basics basics,
            List<Field> fields,
            PartStorage storage,
            String nodeName,
            String nodeType,
            boolean horizontal)
            implements Field {
        public Composite(Basics basics, List<Field> fields, PartStorage storage, String nodeName, boolean horizontal) {
            this(basics, fields, storage, nodeName, "", horizontal);
        }
    }

    /** Where the parts of a composite or switchable field are stored. */
    enum PartStorage {
        /** in a child node named like the field (or {@code nodeName}) */
        CHILD_NODE,
        /** on the node of the surrounding form, under their own names */
        SAME_NODE,
        /** on the node of the surrounding form, the field's name as prefix */
        PREFIXED,
        /** on the node that the surrounding multi field gives */
        ENTRY_NODE
    }

    /**
     * The same field several times.
     *
     * @param strict whether only nodes with an entry's name are entries, not all that are there
     */
    record Multi(
            Basics basics,
            Field field,
            MultiStorage storage,
            OptionalInt minItems,
            OptionalInt maxItems,
            String addLabel,
            String removeLabel,
            boolean removable,
            boolean strict)
            implements Field {
        public Multi(
                Basics basics,
                Field field,
                MultiStorage storage,
                OptionalInt minItems,
                OptionalInt maxItems,
                String addLabel,
                String removeLabel,
                boolean removable) {
            this(basics, field, storage, minItems, maxItems, addLabel, removeLabel, removable, false);
        }

        /** Type of the nodes of entries; empty for the usual one. */
        public String entryType() {
            return switch (field) {
                case Composite part -> part.nodeType();
                case Switchable choice -> choice.nodeType();
                default -> "";
            };
        }

        /** Whether a child of the node below which entries lie is one of them. */
        public boolean isEntry(String node) {
            return !strict || isEntry(storage == MultiStorage.CHILD_NUMBERED ? "" : name(), node);
        }

        /** Whether a node is called as entries with that stem are: the stem and a number. */
        public static boolean isEntry(String stem, String node) {
            return node.startsWith(stem)
                    && node.length() > stem.length()
                    && node.substring(stem.length()).chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    /** Where the entries of a multi field are stored; names of Magnolia's transformers in the comments. */
    enum MultiStorage {
        /** one multi-valued property (jcrMultiValueField; MultiValueTransformer) */
        VALUES,
        /** one text, comma separated (MultiValueJSONTransformer) */
        JOINED,
        /** child node with properties 0, 1, … (MultiValueChildNodeTransformer) */
        CHILD_PROPERTIES,
        /** child node, entries {@code <field>0}, {@code <field>1}, … below it (jcrMultiField) */
        CHILD_ENTRIES,
        /** child node, entries 0, 1, … below it (…SubChildrenNodePropertiesTransformer, DelegatingMultiValueSubnodeTransformer) */
        CHILD_NUMBERED,
        /** child node, entries named after the value, each with a property {@code <field>} (MultiValueSubChildrenNodeTransformer) */
        CHILD_NAMED,
        /** entries {@code <field>0}, … directly below the item (DelegatingMultiValueFieldTransformer, MultiValueChildrenNodeTransformer) */
        SIBLING_ENTRIES
    }

    /**
     * One of several forms, chosen by an option.
     *
     * @param selector name of the property that stores the chosen option
     * @param forms option name to its fields
     */
    record Switchable(
            Basics basics,
            String selector,
            Appearance appearance,
            Options options,
            List<Case> forms,
            PartStorage storage,
            String nodeName,
            String nodeType)
            implements Field {
        public Switchable(
                Basics basics,
                String selector,
                Appearance appearance,
                Options options,
                List<Case> forms,
                PartStorage storage,
                String nodeName) {
            this(basics, selector, appearance, options, forms, storage, nodeName, "");
        }

        /** The fields for one option. */
        public record Case(String option, List<Field> fields) {}
    }

    /** A kind of field that is not known here: shown with its stored value, never written. */
    record Unknown(Basics basics, String type) implements Field {}

    /** Where the options of a {@link Select} come from. */
    sealed interface Options {
        /** A fixed list. */
        record Fixed(List<Option> options, boolean sorted) implements Options {}

        /** The nodes of a workspace. */
        record Nodes(Source source, String valueProperty) implements Options {}

        /** Something this runtime cannot list (a REST client, a custom class). */
        record Unavailable(String what) implements Options {}
    }

    /**
     * One option.
     *
     * @param label literal or key
     * @param icon address of a picture; empty for none
     */
    record Option(String name, String value, String label, boolean selected, String icon) {
        public Option(String name, String value, String label, boolean selected) {
            this(name, value, label, selected, "");
        }
    }
}
