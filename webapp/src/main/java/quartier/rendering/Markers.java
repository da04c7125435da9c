package quartier.rendering;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.definition.AreaTemplate;
import quartier.definition.Site;
import quartier.definition.Template;
import quartier.rendering.model.HtmlText;

/** Magnolia's comments around pages, areas and components, from which an editor's script makes its bars. */
final class Markers {
    private final RenderContext context;
    private final Links links;

    Markers(RenderContext context, Links links) {
        this.context = context;
        this.links = links;
    }

    /**
     * What a directive may say instead of the definition.
     *
     * @param editable null: as the definition says
     */
    record Wishes(String dialog, String label, @Nullable Boolean editable) {
        static final Wishes NONE = new Wishes("", "", null);
    }

    String page(ContentNode node, Template template, String dialog) {
        return new Comment("cms:page")
                        .add("content", node.path().toString())
                        .add("dialog", dialog.isEmpty() ? template.basics().dialog() : dialog)
                        .add("preview", "false")
                        .add("currentURI", context.request().path())
                        .add("availableLocales", locales(node))
                        .add("activationStatus", status(node))
                        .open()
                + "<!-- /cms:page -->";
    }

    String area(AreaTemplate area, String path, AreaContent content, Wishes wishes, List<String> available) {
        Boolean editable = wishes.editable() == null
                ? area.basics().operations().editable().orElse(null)
                : wishes.editable();
        return new Comment("cms:area")
                .add("content", path)
                .add("name", area.basics().name())
                .add(
                        "availableComponents",
                        area.kind() == AreaTemplate.Kind.NO_COMPONENT ? "" : String.join(",", available))
                .add("type", type(area))
                .add("dialog", wishes.dialog().isEmpty() ? area.basics().dialog() : wishes.dialog())
                .add("label", wishes.label().isEmpty() ? label(area) : wishes.label())
                .add("inherit", Boolean.toString(area.inheritance().enabled()))
                .add("editable", editable == null ? "" : editable.toString())
                .add("optional", Boolean.toString(area.optional()))
                .add("created", Boolean.toString(content.created()))
                .add("showAddButton", Boolean.toString(mayAdd(area, content)))
                .add("description", text(area.basics().description()))
                .open();
    }

    String areaEnd() {
        return "<!-- /cms:area -->";
    }

    String component(ContentNode node, Template template, boolean inherited, Wishes wishes) {
        Template.Operations operations = template.basics().operations();
        Boolean editable = wishes.editable() == null ? operations.editable().orElse(null) : wishes.editable();
        return new Comment("cms:component")
                .add("content", node.path().toString())
                .add("inherited", inherited ? "true" : "")
                .add("editable", inherited ? "false" : editable == null ? "" : editable.toString())
                .add("dialog", wishes.dialog().isEmpty() ? template.basics().dialog() : wishes.dialog())
                .add("label", wishes.label().isEmpty() ? label(template) : wishes.label())
                .add("description", text(template.basics().description()))
                .add("template", template.id())
                .add("deletable", operations.deletable().map(String::valueOf).orElse(""))
                .add("moveable", operations.moveable().map(String::valueOf).orElse(""))
                .add("writable", operations.writable().map(String::valueOf).orElse(""))
                .add("activationStatus", status(node))
                .open();
    }

    String componentEnd() {
        return "<!-- /cms:component -->";
    }

    private static boolean mayAdd(AreaTemplate area, AreaContent content) {
        long own = content.parts().stream().filter(part -> !part.inherited()).count();
        return switch (area.kind()) {
            case NO_COMPONENT -> false;
            case SINGLE -> own == 0;
            case LIST ->
                area.maxComponents().isEmpty() || own < area.maxComponents().getAsInt();
        };
    }

    private String label(Template template) {
        Template.Basics basics = template.basics();
        if (!basics.title().isEmpty()) {
            return text(basics.title());
        }
        String key = basics.id().replace(':', '.').replace('/', '.').replace("#", ".areas.") + ".title";
        String name = basics.name();
        return context.registry()
                .messages()
                .text(key, Locale.GERMAN)
                .orElse(name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    /** Labels are for editors, who read German. */
    private String text(String literalOrKey) {
        return context.registry().messages().label(literalOrKey, Locale.GERMAN);
    }

    private String locales(ContentNode node) {
        Site.Languages languages = context.site().languages();
        return !languages.enabled() || languages.locales().size() < 2
                ? ""
                : languages.locales().stream()
                        .map(each -> each.label() + ":"
                                + links.to(
                                                node,
                                                context.snapshot(),
                                                context.registry(),
                                                context.site(),
                                                Locale.forLanguageTag(each.tag()))
                                        .orElse(""))
                        .collect(Collectors.joining(","));
    }

    /** 0 never published, 1 changed since, 2 as published; empty for what is not published by itself. */
    private static String status(ContentNode node) {
        if (!node.isType("mgnl:activatable")
                && node.text("mgnl:activationStatus").isEmpty()) {
            return "";
        }
        if (!node.flag("mgnl:activationStatus")) {
            return "0";
        }
        boolean changed = node.date("mgnl:lastModified")
                .flatMap(modified -> node.date("mgnl:lastActivated").map(modified::isAfter))
                .orElse(false);
        return changed ? "1" : "2";
    }

    private static String type(AreaTemplate area) {
        return switch (area.kind()) {
            case LIST -> "list";
            case SINGLE -> "single";
            case NO_COMPONENT -> "noComponent";
        };
    }

    /** An HTML comment with attributes; empty ones are left out, and no value can end it. */
    private static final class Comment {
        private final StringBuilder text;

        Comment(String name) {
            text = new StringBuilder("<!-- ").append(name);
        }

        Comment add(String name, String value) {
            if (!value.isEmpty()) {
                String safe = HtmlText.attribute(value).replace("--", "&#45;&#45;");
                text.append(' ').append(name).append("=\"").append(safe).append('"');
            }
            return this;
        }

        String open() {
            return text + " -->";
        }
    }
}
