package quartier.definition;

import java.util.List;

/**
 * A form dialog.
 *
 * @param id {@code module:path}
 * @param label literal or message key; empty when the generated key applies
 * @param rules checks across fields, from our own key {@code quartier}
 * @param lifecycle what happens at some time to the files or pages that it describes, from our own key too
 * @param wide whether it takes the full width
 */
public record Dialog(
        String id,
        String label,
        Form form,
        List<Action> actions,
        boolean wide,
        List<Capabilities.Rule> rules,
        Lifecycle lifecycle,
        Origin origin) {}
