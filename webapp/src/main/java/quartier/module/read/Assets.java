package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import quartier.definition.Template;
import quartier.module.read.Keys.Part;

/** Reads the style sheets and scripts that templates and themes ask for. */
final class Assets {
    private Assets() {}

    static Template.Assets read(Keys keys) {
        return new Template.Assets(links(keys, "cssFiles"), links(keys, "jsFiles"));
    }

    private static List<Template.ResourceLink> links(Keys keys, String key) {
        List<Template.ResourceLink> links = new ArrayList<>();
        for (Part part : keys.parts(key)) {
            Keys own = part.keys("entry '" + part.name() + "' of " + key);
            String link = part.isMapping() ? own.text("link") : part.text();
            if (link.isEmpty()) {
                keys.warn(part.at(), "entry '" + part.name() + "' of " + key + " has no link");
                continue;
            }
            boolean farFuture = own.flag("farFutureCaching", false) | own.flag("addFingerPrint", false);
            links.add(new Template.ResourceLink(link, own.text("media"), farFuture, own.rest()));
        }
        return List.copyOf(links);
    }
}
