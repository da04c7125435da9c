package quartier.rendering.query;

import java.util.Locale;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;

/** The texts of a node, in lower case, for full text conditions; those of a page's areas and components among them. */
public final class NodeText {
    private static final int LONGEST = 200_000;

    private NodeText() {}

    /** @param property its name; {@code *} for all of the node and its parts */
    public static String of(ContentNode node, String property) {
        StringBuilder text = new StringBuilder();
        if (property.equals("*")) {
            collect(node, text);
        } else {
            node.texts(property).forEach(value -> text.append(value).append('\n'));
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static void collect(ContentNode node, StringBuilder text) {
        for (Property property : node.properties()) {
            if (property.type() == PropertyType.STRING && property.name().indexOf(':') < 0) {
                property.texts().forEach(value -> text.append(value).append('\n'));
            }
            if (text.length() > LONGEST) {
                return;
            }
        }
        for (ContentNode child : node.children()) {
            if (isPart(child)) {
                collect(child, text);
            }
        }
    }

    private static boolean isPart(ContentNode child) {
        return child.isType("mgnl:area") || child.isType("mgnl:component") || child.isType("mgnl:contentNode");
    }
}
