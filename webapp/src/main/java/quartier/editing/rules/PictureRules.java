package quartier.editing.rules;

import java.util.List;
import java.util.Map;
import quartier.content.ContentNode;
import quartier.definition.Capabilities;
import quartier.definition.Origin;

/** What a picture needs before visitors see it, where no module has a dialog for pictures with rules of its own. */
final class PictureRules {
    private static final List<Capabilities.Rule> ALL = List.of(
            needed("alt", "decorative", "false", "editing.picture.alt"),
            needed("consent", "persons", "yes", "editing.picture.consent"));

    private PictureRules() {}

    static List<Capabilities.Rule> of(ContentNode node) {
        boolean picture = node.isType("mgnl:asset")
                && node.child("jcr:content")
                        .map(file -> file.text("jcr:mimeType").startsWith("image/"))
                        .orElse(false);
        return picture ? ALL : List.of();
    }

    private static Capabilities.Rule needed(String field, String when, String value, String message) {
        return new Capabilities.Rule(
                "requiredIf",
                List.of(field),
                Map.of("when", when, "values", List.of(value)),
                true,
                message,
                Origin.RUNTIME);
    }
}
