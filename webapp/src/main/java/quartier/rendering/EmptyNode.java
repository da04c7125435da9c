package quartier.rendering;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;

/** Stands for an area that no editor has opened yet, so that its script finds an empty area and not nothing. */
record EmptyNode(ContentPath path, String primaryType, Optional<ContentNode> parent) implements ContentNode {
    @Override
    public String id() {
        return "";
    }

    @Override
    public List<String> mixins() {
        return List.of();
    }

    @Override
    public boolean isType(String nodeType) {
        return primaryType.equals(nodeType);
    }

    @Override
    public Optional<Property> property(String name) {
        return Optional.empty();
    }

    @Override
    public List<Property> properties() {
        return List.of();
    }

    @Override
    public Optional<ContentNode> child(String name) {
        return Optional.empty();
    }

    @Override
    public List<ContentNode> children() {
        return List.of();
    }
}
