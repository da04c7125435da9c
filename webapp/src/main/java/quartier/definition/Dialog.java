package quartier.definition;

import java.util.List;

/**
 * A form dialog.
 *
 * @param id {@code module:path}
 * @param label literal or message key; empty when the generated key applies
 * @param rules checks across fields, from our own key {@code quartier}
 * @param lifecycle what happens at some time to the files or pages that it describes, from our own key too
 */
public record Dialog(
        String id,
        String label,
        Form form,
        List<Action> actions,
        Window window,
        List<Capabilities.Rule> rules,
        Lifecycle lifecycle,
        Origin origin) {
    /**
     * How the window with the dialog looks.
     *
     * @param width as style sheets write it; empty for the usual one
     * @param height the same
     * @param titleProperty property of the item that is its title; empty for the label
     */
    public record Window(boolean wide, String width, String height, Modality modality, String titleProperty) {
        public static final Window USUAL = new Window(false, "", "", Modality.STRONG, "");
    }

    /** What can be used beside a dialog. */
    public enum Modality {
        /** nothing */
        STRONG,
        /** nothing, but a click beside it closes it */
        LIGHT,
        /** everything */
        NON_MODAL
    }
}
