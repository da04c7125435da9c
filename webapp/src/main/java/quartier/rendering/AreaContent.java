package quartier.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.definition.AreaTemplate;
import quartier.definition.AreaTemplate.Inheritance.Components;
import quartier.rendering.functions.InheritedNode;
import quartier.rendering.functions.NodeTree;

/**
 * What an area shows.
 *
 * @param node the area's node, with inherited properties where the area inherits them; empty when it was not created
 * @param created whether the area's node exists
 * @param parts its components, inherited ones first
 */
record AreaContent(Optional<ContentNode> node, boolean created, List<Part> parts) {

    /** A component in an area. */
    record Part(ContentNode node, boolean inherited) {}

    /** Reads the area below its holder. */
    static AreaContent of(
            AreaTemplate area, Optional<ContentNode> node, ContentNode holder, String name, boolean edit) {
        List<ContentNode> sources = area.inheritance().enabled() ? sources(holder, name) : List.of();
        List<Part> parts = new ArrayList<>();
        if (area.kind() != AreaTemplate.Kind.NO_COMPONENT) {
            inherited(area, sources, edit, parts);
            node.ifPresent(own -> components(own, edit).forEach(each -> parts.add(new Part(each, false))));
        }
        Optional<ContentNode> shown =
                area.inheritance().properties() && !sources.isEmpty() ? withInherited(node, sources) : node;
        return new AreaContent(shown, node.isPresent(), limited(area, parts));
    }

    private static List<ContentNode> sources(ContentNode holder, String name) {
        Optional<ContentNode> page = NodeTree.page(holder);
        if (page.isEmpty()) {
            return List.of();
        }
        String below = holder.path().path().substring(page.get().path().path().length());
        String relative = below.isEmpty() ? name : below.substring(1) + "/" + name;
        return NodeTree.ancestorPages(page.get()).stream()
                .flatMap(ancestor -> ancestor.descendant(relative).stream())
                .toList();
    }

    private static Optional<ContentNode> withInherited(Optional<ContentNode> own, List<ContentNode> sources) {
        List<ContentNode> nearestFirst = sources.reversed();
        return own.<ContentNode>map(node -> new InheritedNode(node, nearestFirst))
                .or(() -> Optional.of(
                        new InheritedNode(nearestFirst.getFirst(), nearestFirst.subList(1, nearestFirst.size()))));
    }

    private static void inherited(AreaTemplate area, List<ContentNode> sources, boolean edit, List<Part> parts) {
        Components which = area.inheritance().components();
        for (ContentNode source : which == Components.NONE ? List.<ContentNode>of() : sources) {
            components(source, edit).stream()
                    .filter(each -> which == Components.ALL || each.flag("inheritable"))
                    .forEach(each -> parts.add(new Part(each, true)));
        }
    }

    private static List<ContentNode> components(ContentNode area, boolean edit) {
        return area.children().stream()
                .filter(each ->
                        each.isType("mgnl:component") || !each.template().isEmpty() && !each.isType("mgnl:area"))
                .filter(each -> edit || !NodeTree.isDeleted(each))
                .toList();
    }

    /** In a single area the page's own component stands before the nearest inherited one. */
    private static List<Part> limited(AreaTemplate area, List<Part> parts) {
        if (area.kind() == AreaTemplate.Kind.SINGLE && parts.size() > 1) {
            return parts.stream()
                    .filter(part -> !part.inherited())
                    .findFirst()
                    .map(List::of)
                    .orElse(List.of(parts.getLast()));
        }
        int most = area.maxComponents().orElse(Integer.MAX_VALUE);
        return List.copyOf(parts.size() > most ? parts.subList(0, most) : parts);
    }
}
