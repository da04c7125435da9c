package quartier.author.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.definition.Field;
import quartier.definition.Source;

/** Builds the control of a {@link Field.Link}: what it points to, and where to choose something else. */
final class LinkControls {
    private final Choices choices;

    LinkControls(Choices choices) {
        this.choices = choices;
    }

    Control.Link of(Field.Link link, Control.Head head, String stored, String button) {
        boolean value = !link.property().isEmpty();
        Optional<ContentNode> target = stored.isEmpty() || value ? Optional.empty() : choices.target(link, stored);
        boolean outside =
                target.isEmpty() && (value || link.textInputAllowed() || link.target() == Field.Target.RESOURCE);
        return new Control.Link(
                head,
                stored,
                target.map(choices::title).orElse(outside ? stored : ""),
                target.map(node -> node.path().path()).orElse(""),
                !stored.isEmpty() && target.isEmpty() && !outside,
                chooser(link),
                target.filter(node -> node.descendant("jcr:content")
                                .filter(file -> file.text("jcr:mimeType").startsWith("image/"))
                                .isPresent())
                        .map(node -> "/.author/medien/bild/" + node.id())
                        .orElse(""),
                link.textInputAllowed(),
                button);
    }

    private String chooser(Field.Link link) {
        Source source = choices.source(link);
        String workspace = switch (link.target()) {
            case PAGE -> "website";
            case ASSET -> "dam";
            case ITEM -> source.workspace();
            case RESOURCE -> "";
        };
        return "art=" + encoded(link.target().name()) + "&als="
                + encoded(link.stored().name()) + "&bereich="
                + encoded(workspace) + "&unter=" + encoded(source.rootPath()) + "&typ="
                + encoded(source.contentType().orElse("")) + "&knoten="
                + encoded(String.join(",", source.nodeTypes()))
                + (link.property().isEmpty() ? "" : "&wertaus=" + encoded(link.property()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
