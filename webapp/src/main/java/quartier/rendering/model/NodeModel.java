package quartier.rendering.model;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.ContentPath;

/**
 * The read-only part of a JCR node that scripts call, so that those which use {@code cmsfn.asJCRNode} keep working. Its
 * texts are shown as those of the content map it came from; a name that JCR does not know is the property of that name.
 */
public final class NodeModel extends ObjectModel<ContentModel> implements TemplateScalarModel {
    private static final Members<ContentModel> MEMBERS = new Members<ContentModel>()
            .method("getName", (self, a) -> self.node().name())
            .method("getPath", (self, a) -> self.node().path().path())
            .method("getIdentifier", (self, a) -> self.node().id())
            .method("getUUID", (self, a) -> self.node().id())
            .method("getIndex", (self, a) -> 1)
            .method("getDepth", (self, a) -> self.node().path().depth())
            .method("getParent", (self, a) -> of(self, self.node().parent().orElse(null)))
            .method("getAncestor", (self, a) -> of(self, ancestor(self.node(), a.number(0, 0))))
            .method(
                    "getPrimaryNodeType",
                    (self, a) -> new NodeTypeModel(self.node(), self.node().primaryType(), a.scope()))
            .method(
                    "getMixinNodeTypes",
                    (self, a) -> self.node().mixins().stream()
                            .map(name -> new NodeTypeModel(self.node(), name, a.scope()))
                            .toList())
            .method("isNodeType", (self, a) -> self.node().isType(a.text(0)))
            .method("isNode", (self, a) -> true)
            .method("isNew", (self, a) -> false)
            .method("isModified", (self, a) -> false)
            .method("hasProperty", (self, a) -> property(self, a.text(0)) != null)
            .method("hasProperties", (self, a) -> !self.node().properties().isEmpty())
            .method("getProperty", (self, a) -> property(self, a.text(0)))
            .method("getProperties", (self, a) -> new JcrIterator(properties(self, names(a)), a.scope()))
            .method("hasNode", (self, a) -> self.node().descendant(a.text(0)).isPresent())
            .method("hasNodes", (self, a) -> !self.node().children().isEmpty())
            .method(
                    "getNode",
                    (self, a) -> of(self, self.node().descendant(a.text(0)).orElse(null)))
            .method("getNodes", (self, a) -> new JcrIterator(nodes(self, names(a)), a.scope()))
            .method("getSession", (self, a) -> new SessionModel(self));

    public NodeModel(ContentModel content) {
        super(content, MEMBERS, content.scope());
    }

    /** A node of the repository, its texts shown as {@code cmsfn.contentById} shows them. */
    public NodeModel(ContentNode node, Scope scope) {
        this(new ContentModel(scope, node, Flavour.FETCHED, false));
    }

    /** Other nodes of the same workspace. */
    public TemplateModel session() {
        return new SessionModel(self());
    }

    @Override
    public String getAsString() {
        return self().node().path().path();
    }

    @Override
    protected @Nullable TemplateModel other(String key) throws TemplateModelException {
        return self().get(key);
    }

    static @Nullable NodeModel of(ContentModel like, @Nullable ContentNode node) {
        return node == null ? null : new NodeModel(like.of(node));
    }

    private static @Nullable ContentNode ancestor(ContentNode node, int depth) {
        Optional<ContentNode> each = Optional.of(node);
        while (each.isPresent() && each.get().path().depth() > depth) {
            each = each.get().parent();
        }
        return each.filter(found -> found.path().depth() == depth).orElse(null);
    }

    /** A property of the node or, with a path, of a node below. */
    private static @Nullable PropertyModel property(ContentModel self, String path) {
        int slash = path.lastIndexOf('/');
        Optional<ContentNode> holder =
                slash < 0 ? Optional.of(self.node()) : self.node().descendant(path.substring(0, slash));
        return holder.map(self::of)
                .flatMap(at -> at.property(path.substring(slash + 1)).map(found -> PropertyModel.of(at, found)))
                .orElse(null);
    }

    private static List<PropertyModel> properties(ContentModel self, Pattern names) {
        return self.node().properties().stream()
                .filter(property -> names.matcher(property.name()).matches())
                .map(property -> PropertyModel.of(self, property))
                .toList();
    }

    private static List<NodeModel> nodes(ContentModel self, Pattern names) {
        return self.node().children().stream()
                .filter(child -> names.matcher(child.name()).matches())
                .map(child -> new NodeModel(self.of(child)))
                .toList();
    }

    /** JCR's patterns of names: {@code a* | b}, or a list of such. */
    private static Pattern names(Arguments a) throws TemplateModelException {
        List<String> patterns = a.texts(0).stream()
                .flatMap(text -> java.util.Arrays.stream(text.split("\\|")))
                .toList();
        return Pattern.compile(
                patterns.isEmpty()
                        ? ".*"
                        : patterns.stream()
                                .map(pattern -> Pattern.quote(pattern.strip()).replace("*", "\\E.*\\Q"))
                                .collect(Collectors.joining("|")),
                Pattern.DOTALL);
    }

    /** {@code node.session}: other nodes of the same workspace. */
    private static final class SessionModel extends ObjectModel<ContentModel> {
        private static final Members<ContentModel> MEMBERS = new Members<ContentModel>()
                .method("getNode", (self, a) -> of(self, at(self, a.text(0)).orElse(null)))
                .method("getItem", (self, a) -> of(self, at(self, a.text(0)).orElse(null)))
                .method("getRootNode", (self, a) -> of(self, at(self, "/").orElse(null)))
                .method(
                        "getNodeByIdentifier",
                        (self, a) ->
                                of(self, a.scope().snapshot().byId(a.text(0)).orElse(null)))
                .method("getProperty", (self, a) -> property(self.of(root(self)), a.text(0)))
                .method("nodeExists", (self, a) -> at(self, a.text(0)).isPresent())
                .method("itemExists", (self, a) -> at(self, a.text(0)).isPresent())
                .method("propertyExists", (self, a) -> property(self.of(root(self)), a.text(0)) != null)
                .method(
                        "getWorkspace",
                        (self, a) -> java.util.Map.of("name", self.node().path().workspace()));

        SessionModel(ContentModel self) {
            super(self, MEMBERS, self.scope());
        }

        private static Optional<ContentNode> at(ContentModel self, String path) {
            return ContentPath.parse(self.node().path().workspace() + ":" + path)
                    .flatMap(self.scope().snapshot()::node);
        }

        private static ContentNode root(ContentModel self) {
            return at(self, "/").orElse(self.node());
        }
    }
}
