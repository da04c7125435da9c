package quartier.rendering;

import java.util.Locale;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.module.Registry;

/** Addresses of pages, items and assets, and back: the one place that knows how they are written. */
public interface Links {
    /** The address of a page or item in that language; empty when it has none. */
    Optional<String> to(ContentNode node, Snapshot snapshot, Registry registry, Site site, Locale language);

    /** The lasting address of an asset: {@code /dam/jcr:<uuid>/<file name>}. */
    String toAsset(ContentNode asset);

    /** The address of a rendition. */
    String toRendition(ContentNode asset, String theme, String variation);

    /** The address of a file that is stored with a page or an item; the original when no variation is named. */
    String toStored(ContentNode resource, String theme, String variation);

    /** The page or item at an address (without language prefix and extension). */
    Optional<Target> resolve(String path, Snapshot snapshot, Registry registry, Site site);

    /**
     * @param content what to render
     * @param page the page in whose place it stands
     * @param templateId the template to use
     */
    record Target(ContentNode content, ContentNode page, String templateId) {
        public ContentPath path() {
            return content.path();
        }
    }
}
