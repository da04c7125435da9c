package quartier.rendering;

import java.util.Locale;
import java.util.Map;
import quartier.content.ContentNode;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.http.Request;
import quartier.module.Registry;

/**
 * Everything one rendering needs.
 *
 * @param page the page in whose place the content is rendered: the page itself, or for an item with pages of its own
 *     the page below which it stands
 * @param content what is rendered: the page, an item, or a component (when only that is asked for)
 * @param templateId the template to use; usually the content's own
 * @param snapshot tracked by {@code reads}
 * @param language name of the content language as in the site definition
 * @param attributes further values that scripts read through {@code ctx}
 */
public record RenderContext(
        Request request,
        Snapshot snapshot,
        ReadLog reads,
        Registry registry,
        Site site,
        ContentNode page,
        ContentNode content,
        String templateId,
        Mode mode,
        Locale language,
        Map<String, Object> attributes) {

    /** For whom it is rendered. */
    public enum Mode {
        /** a visitor */
        PUBLIC,
        /** an editor looking */
        PREVIEW,
        /** an editor editing: with markers */
        EDIT
    }
}
