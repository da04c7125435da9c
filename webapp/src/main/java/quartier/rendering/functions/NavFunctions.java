package quartier.rendering.functions;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;

/** {@code navfn}: navigation through the tree of pages. */
public final class NavFunctions {
    public static final Members<Scope> MEMBERS = new Members<Scope>()
            .method(
                    "rootPage",
                    (s, a) -> a.like(0, a.node(0).flatMap(NodeTree::rootPage).orElse(null)))
            .method("ancestorPageAtLevel", (s, a) -> a.like(0, atLevel(a, a.number(1, 1))))
            .method("navItems", (s, a) -> a.allLike(0, navItems(a)))
            .method("navItemsFromApp", (s, a) -> fromApp(s, a.text(0), a.text(1, "/"), a.text(2)))
            .method(
                    "link",
                    (s, a) -> a.node(0)
                            .flatMap(item -> s.link(item).or(() -> below(a, item)))
                            .orElse(null))
            .method("linkWithSelector", (s, a) -> withSelector(a, a.text(a.size() - 1)))
            .method(
                    "isOpen",
                    (s, a) -> a.node(0).isPresent()
                            && a.node(1)
                                    .filter(item -> item.path()
                                            .isAncestorOf(a.node(0).get().path()))
                                    .isPresent())
            .method(
                    "isActive",
                    (s, a) -> a.node(0).isPresent()
                            && a.node(1)
                                    .filter(item ->
                                            item.path().equals(a.node(0).get().path()))
                                    .isPresent())
            .method(
                    "isHiddenInNav",
                    (s, a) -> a.node(0).filter(n -> n.flag("hideInNav")).isPresent())
            .method(
                    "isNotHiddenInNav",
                    (s, a) -> a.node(0).filter(n -> n.flag("hideInNav")).isEmpty())
            .method("hasTemplate", (s, a) -> {
                String id = a.text(1);
                return a.node(0).filter(n -> n.template().equals(id)).isPresent();
            })
            .method("hasTemplateType", (s, a) -> {
                String type = a.text(1);
                return a.node(0)
                        .flatMap(n -> s.registry().template(n.template()))
                        .filter(t -> t.basics().type().equals(type))
                        .isPresent();
            })
            .method("hasTemplateSubtype", (s, a) -> {
                String subtype = a.text(1);
                return a.node(0)
                        .flatMap(n -> s.registry().template(n.template()))
                        .filter(t -> t.basics().subtype().equals(subtype))
                        .isPresent();
            });

    private NavFunctions() {}

    private static List<ContentNode> navItems(Arguments a) {
        return a.node(0)
                .map(node -> node.children("mgnl:page").stream()
                        .filter(page -> !page.flag("hideInNav") && !NodeTree.isDeleted(page))
                        .toList())
                .orElse(List.of());
    }

    private static @org.jspecify.annotations.Nullable ContentNode atLevel(Arguments a, int level) {
        Optional<ContentNode> page = a.node(0).flatMap(NodeTree::page);
        if (page.isEmpty()) {
            return null;
        }
        List<ContentNode> pages = new java.util.ArrayList<>(NodeTree.ancestorPages(page.get()));
        pages.add(page.get());
        return level < 1 || level > pages.size() ? null : pages.get(level - 1);
    }

    private static List<?> fromApp(Scope scope, String workspace, String path, String type) {
        return ContentPath.parse(workspace + ":" + path)
                .flatMap(scope.snapshot()::node)
                .map(folder -> type.isEmpty() ? folder.children() : folder.children(type))
                .orElse(List.of());
    }

    /** An item of an app has its place below the page that is named with it, for a mapping or a selector to find. */
    private static Optional<String> below(Arguments a, ContentNode item) {
        return a.node(1)
                .or(() -> CmsFunctions.byPath(a.scope(), a.text(1), "website"))
                .filter(page -> page.isType("mgnl:page"))
                .flatMap(a.scope()::link)
                .map(link -> link.endsWith(".html")
                        ? link.substring(0, link.length() - ".html".length()) + "/" + item.name() + ".html"
                        : link + item.name() + "/");
    }

    private static @org.jspecify.annotations.Nullable String withSelector(Arguments a, String selector) {
        return a.node(0)
                .flatMap(a.scope()::link)
                .map(link -> link.endsWith(".html")
                        ? link.substring(0, link.length() - 5) + "~" + selector + "~.html"
                        : link.replaceFirst("/$", "~" + selector + "~/"))
                .orElse(null);
    }
}
