package quartier.rendering.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import quartier.content.ContentNode;
import quartier.definition.ContentType;
import quartier.definition.Dialog;
import quartier.definition.Field;
import quartier.module.Registry;

/** Knows which properties hold HTML: what a content type or a dialog declares as rich text (or source code). */
public final class RichText {
    private static final Safelist HARMLESS = Safelist.relaxed()
            .addAttributes(":all", "class", "id", "lang", "dir", "title")
            .addAttributes("a", "target", "rel", "download", "hreflang")
            .preserveRelativeLinks(true);

    private final Registry registry;
    private final Map<String, Kinds> byDeclaration = new ConcurrentHashMap<>();

    public RichText(Registry registry) {
        this.registry = registry;
    }

    private record Kinds(Set<String> names, Set<String> html) {
        static final Kinds NONE = new Kinds(Set.of(), Set.of());
    }

    /** The value as HTML: rich text as it is, declared plain text escaped, what nobody declared made harmless. */
    public String html(ContentNode node, String property, String value) {
        if (value.indexOf('<') < 0 && value.indexOf('&') < 0) {
            return HtmlText.escape(value);
        }
        Kinds kinds = kinds(node);
        if (kinds.html().contains(property)) {
            return value;
        }
        return kinds.names().contains(property) ? HtmlText.escape(value) : harmless(value);
    }

    /** HTML without anything that runs or loads. */
    public static String harmless(String html) {
        Document.OutputSettings asWritten = new Document.OutputSettings().prettyPrint(false);
        return Jsoup.clean(html, "http://localhost/", HARMLESS, asWritten);
    }

    private Kinds kinds(ContentNode node) {
        String template = node.template();
        if (!template.isEmpty()) {
            return byDeclaration.computeIfAbsent(template, this::ofTemplate);
        }
        String type = node.path().workspace() + " " + node.primaryType();
        return byDeclaration.computeIfAbsent(
                type, t -> ofType(registry.contentTypeOf(node.path().workspace(), node.primaryType())));
    }

    private Kinds ofTemplate(String id) {
        return registry.template(id)
                .flatMap(template -> registry.dialog(template.basics().dialog()))
                .map(RichText::ofDialog)
                .orElse(Kinds.NONE);
    }

    private static Kinds ofDialog(Dialog dialog) {
        Set<String> names = new HashSet<>();
        Set<String> html = new HashSet<>();
        for (Field field : dialog.form().fields()) {
            names.add(field.name());
            if (field instanceof Field.RichText || field instanceof Field.Code) {
                html.add(field.name());
            }
        }
        return new Kinds(names, html);
    }

    private static Kinds ofType(Optional<ContentType> type) {
        Set<String> names = new HashSet<>();
        Set<String> html = new HashSet<>();
        for (ContentType.ModelProperty property :
                type.map(ContentType::properties).orElse(java.util.List.of())) {
            names.add(property.name());
            if (property.type().equalsIgnoreCase("richText")) {
                html.add(property.name());
            }
        }
        return new Kinds(names, html);
    }
}
