package quartier.rendering.model;

import quartier.content.ContentNode;

/** Versions of pages and components for some visitors, which only the commercial edition chooses from. */
public final class Personalised {
    private Personalised() {}

    /** Whether the node is such a version, or holds them; what it is a version of is shown to everybody. */
    public static boolean isVariant(ContentNode node) {
        boolean holder = node.name().equals("variants") && node.primaryType().matches("mgnl:\\w+Variants");
        return holder || node.mixins().contains("mgnl:variant");
    }
}
