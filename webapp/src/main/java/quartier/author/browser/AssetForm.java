package quartier.author.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import quartier.author.form.Labels;
import quartier.definition.Field;
import quartier.definition.Form;
import quartier.definition.Origin;
import quartier.module.Messages;
import quartier.rendering.view.ViewMessages;

/** The form for files where the modules give none: Magnolia's simple metadata and what a picture needs. */
final class AssetForm {
    private static final List<String> LICENCES = List.of("own", "agency", "free", "partner");
    private static final List<String> PERSONS = List.of("no", "crowd", "yes");
    private static final Form PICTURE = Form.plain(
            List.of(
                    text("title", true, 160),
                    new Field.CheckBox(basics("decorative", false, Field.ValueType.BOOLEAN), ""),
                    text("alt", false, 180),
                    text("caption", false, 200),
                    text("creator", true, 120),
                    select("licence", LICENCES),
                    text("copyright", false, 300),
                    select("persons", PERSONS),
                    text("consent", false, 200)),
            Origin.RUNTIME);
    private static final Form OTHER = Form.plain(
            List.of(text("title", true, 160), text("description", false, 300), text("copyright", false, 300)),
            Origin.RUNTIME);

    private AssetForm() {}

    static Form of(String mediaType) {
        return mediaType.startsWith("image/") ? PICTURE : OTHER;
    }

    static Labels labels() {
        ViewMessages texts = ViewMessages.of("author/i18n");
        Map<String, String> all = new java.util.HashMap<>();
        for (Field field : Stream.concat(PICTURE.fields().stream(), OTHER.fields().stream())
                .toList()) {
            texts.find("asset." + field.name()).ifPresent(text -> all.put("asset." + field.name() + ".label", text));
            texts.find("asset." + field.name() + ".hint")
                    .ifPresent(text -> all.put("asset." + field.name() + ".description", text));
            for (String option : List.of("own", "agency", "free", "partner", "no", "crowd", "yes")) {
                texts.find("asset." + field.name() + "." + option)
                        .ifPresent(text -> all.put("asset." + field.name() + ".options." + option + ".label", text));
            }
        }
        return new Labels(new Messages(Map.of("de", all)), Locale.GERMAN, List.of("asset"));
    }

    private static Field.Basics basics(String name, boolean required, Field.ValueType type) {
        return new Field.Basics(
                name, "", "", required, "", false, false, List.of(), type, List.of(), "", "", Origin.RUNTIME);
    }

    private static Field text(String name, boolean required, int most) {
        return new Field.Text(basics(name, required, Field.ValueType.STRING), 1, OptionalInt.of(most));
    }

    private static Field select(String name, List<String> options) {
        return new Field.Select(
                basics(name, true, Field.ValueType.STRING),
                Field.Appearance.RADIO_BUTTONS,
                new Field.Options.Fixed(
                        options.stream()
                                .map(option -> new Field.Option(option, option, "", false))
                                .toList(),
                        false),
                false,
                false);
    }
}
