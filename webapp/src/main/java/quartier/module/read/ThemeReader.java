package quartier.module.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import quartier.definition.Problem;
import quartier.definition.Template;
import quartier.definition.Theme;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads themes. */
public final class ThemeReader {
    private final Consumer<Problem> problems;

    public ThemeReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    public Optional<Theme> read(String name, YamlNode node) {
        Keys keys = new Keys(node, "theme", "theme '" + name + "'", problems);
        Template.Assets assets = Assets.read(keys);
        Map<String, Theme.Variation> variations = new LinkedHashMap<>();
        keys.child("imaging", "imaging").ifPresent(imaging -> {
            boolean enabled = imaging.flag("enabled", true);
            for (Part part : imaging.parts("variations")) {
                Theme.Variation variation = variation(part);
                variations.put(part.name(), enabled ? variation : Theme.Variation.original(part.name()));
            }
            imaging.done();
        });
        keys.done();
        return Optional.of(new Theme(name, assets, Collections.unmodifiableMap(variations), node.origin()));
    }

    private static Theme.Variation variation(Part part) {
        Keys keys = part.keys("image variation '" + part.name() + "'");
        String written = keys.type();
        String type = TypeNames.of(written);
        OptionalInt width = keys.number("width");
        OptionalInt height = keys.number("height");
        boolean enabled = keys.flag("enabled", true);
        boolean crop = keys.flag("crop", false) | keys.flag("zoom", false);
        boolean simple = type.isEmpty() || type.equals("simpleresizevariation");
        boolean original = type.contains("original") || type.contains("noresize");
        if (!simple && !original) {
            keys.unsupported("image variation '" + part.name() + "' is of the unknown kind '" + written + "'"
                    + (width.isPresent() || height.isPresent() ? "; its size is used" : "; the original is used"));
        }
        boolean sized = width.isPresent() || height.isPresent();
        keys.done();
        if (!enabled) {
            return Theme.Variation.original(part.name());
        }
        return new Theme.Variation(
                part.name(), width, height, crop || width.isPresent() && height.isPresent(), original || !sized);
    }
}
