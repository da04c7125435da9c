package quartier.author.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import quartier.definition.Field;
import quartier.definition.Field.Appearance;
import quartier.definition.Field.Basics;
import quartier.definition.Field.MultiStorage;
import quartier.definition.Field.PartStorage;
import quartier.definition.Field.ValueType;
import quartier.definition.Origin;
import quartier.definition.Source;
import quartier.module.Messages;
import quartier.module.Registry;
import quartier.module.ResourceTree;

/** Fields for tests. */
final class Fields {
    static final Field.Options SIZES = new Field.Options.Fixed(
            List.of(
                    new Field.Option("s", "s", "Klein", false),
                    new Field.Option("m", "m", "Mittel", false),
                    new Field.Option("l", "l", "Groß", false)),
            false);
    static final Source ITEMS = new Source("dinge", "/", List.of(), "", Optional.empty());

    private Fields() {}

    static Basics basics(String name) {
        return basics(name, ValueType.STRING, false);
    }

    static Basics basics(String name, ValueType type, boolean i18n) {
        return new Basics(
                name, "Feld " + name, "", false, "", i18n, false, List.of(), type, List.of(), "", "", Origin.RUNTIME);
    }

    static Basics required(String name) {
        return new Basics(
                name,
                "Feld " + name,
                "",
                true,
                "",
                false,
                false,
                List.of(),
                ValueType.STRING,
                List.of(),
                "",
                "",
                Origin.RUNTIME);
    }

    static Field text(String name) {
        return new Field.Text(basics(name), 1, OptionalInt.empty());
    }

    static Field number(String name, ValueType type) {
        return new Field.Text(basics(name, type, false), 1, OptionalInt.empty());
    }

    static Field select(String name, Appearance appearance) {
        return new Field.Select(basics(name), appearance, SIZES, true, false);
    }

    static Field link(String name, Field.Reference stored) {
        return new Field.Link(basics(name), Field.Target.ITEM, stored, ITEMS, "", false, "");
    }

    static Field multi(String name, Field inner, MultiStorage storage) {
        return new Field.Multi(basics(name), inner, storage, OptionalInt.empty(), OptionalInt.empty(), "", "", true);
    }

    static Field composite(String name, PartStorage storage) {
        return new Field.Composite(
                basics(name), List.of(text("strasse"), number("nummer", ValueType.LONG)), storage, "", false);
    }

    static Field switchable(String name, PartStorage storage) {
        return new Field.Switchable(
                basics(name),
                "field",
                Appearance.RADIO_BUTTONS,
                SIZES,
                List.of(
                        new Field.Switchable.Case("s", List.of(text("kurz"))),
                        new Field.Switchable.Case(
                                "m",
                                List.of(text("lang"), new Field.Date(basics("tag", ValueType.DATE, false), false)))),
                storage,
                "");
    }

    static Registry registry() {
        return new Registry(
                1,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                quartier.definition.Launcher.NONE,
                Messages.NONE,
                new NoResources(),
                List.of(),
                List.of());
    }

    private static final class NoResources implements ResourceTree {
        @Override
        public Optional<Resource> find(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> paths() {
            return List.of();
        }
    }
}
