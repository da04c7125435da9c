package quartier.author.form;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.NodeData;
import quartier.content.Property;

/** A node that is not stored as it is: what a form would give, what a version holds. Read like any other. */
public record DataNode(NodeData data, ContentPath path, Optional<ContentNode> parent) implements ContentNode {
    /** As the node at that path. */
    public static DataNode at(ContentPath path, NodeData data) {
        return new DataNode(data, path, Optional.empty());
    }

    @Override
    public String id() {
        return data.id();
    }

    @Override
    public String primaryType() {
        return data.primaryType();
    }

    @Override
    public List<String> mixins() {
        return data.mixins();
    }

    @Override
    public boolean isType(String nodeType) {
        return data.primaryType().equals(nodeType) || data.mixins().contains(nodeType);
    }

    @Override
    public Optional<Property> property(String name) {
        return data.property(name);
    }

    @Override
    public List<Property> properties() {
        return data.properties();
    }

    @Override
    public Optional<ContentNode> child(String name) {
        return data.child(name).map(this::below);
    }

    @Override
    public List<ContentNode> children() {
        return data.children().stream().map(this::below).toList();
    }

    private ContentNode below(NodeData child) {
        return new DataNode(child, path.resolve(child.name()), Optional.of(this));
    }
}
