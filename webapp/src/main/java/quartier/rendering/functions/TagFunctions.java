package quartier.rendering.functions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;

/** {@code tagfn}: tags of content ({@code mgnl:tags}: identifiers in the workspace {@code tags}). */
public final class TagFunctions {
    private static final int MOST = 1000;

    public static final Members<Scope> MEMBERS = new Members<Scope>()
            .method("getTags", (s, a) -> a.node(0).map(node -> names(s, node)).orElse(Set.of()))
            .method(
                    "hasTags",
                    (s, a) -> a.node(0).map(node -> !names(s, node).isEmpty()).orElse(false))
            .method("getContentByTags", (s, a) -> {
                boolean operator = a.size() > 3 && a.text(2).matches("(?i)and|or");
                List<String> tags = new ArrayList<>();
                for (int i = operator ? 3 : 2; i < a.size(); i++) {
                    tags.addAll(a.texts(i));
                }
                boolean all = operator && a.text(2).equalsIgnoreCase("and");
                return content(s, a.text(0), a.text(1, "/"), tags, all);
            });

    private TagFunctions() {}

    private static Set<String> names(Scope scope, ContentNode node) {
        Set<String> names = new LinkedHashSet<>();
        for (String id : node.texts("mgnl:tags")) {
            names.add(scope.snapshot()
                    .byId(id)
                    .map(tag -> tag.text("name").isEmpty() ? tag.name() : tag.text("name"))
                    .orElse(id));
        }
        return names;
    }

    private static List<ContentNode> content(
            Scope scope, String workspace, String path, List<String> tags, boolean all) {
        return ContentPath.parse(workspace + ":" + path)
                .flatMap(scope.snapshot()::node)
                .map(root -> NodeTree.below(
                        root,
                        node -> {
                            Set<String> names = names(scope, node);
                            return all
                                    ? !tags.isEmpty() && names.containsAll(tags)
                                    : names.stream().anyMatch(tags::contains);
                        },
                        MOST))
                .orElse(List.of());
    }
}
