package quartier.author;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import quartier.asset.Renditions;
import quartier.content.ContentStore;
import quartier.editing.Editor;
import quartier.module.Registry;
import quartier.rendering.Links;
import quartier.rendering.Renderer;
import quartier.search.SearchIndex;
import quartier.security.Authenticator;
import quartier.security.Guard;
import quartier.security.Passwords;
import quartier.security.Sessions;

/**
 * What the desk stands on; the root builds it.
 *
 * @param drafts folder for what was typed and not saved
 */
public record Services(
        ContentStore store,
        Supplier<Registry> registries,
        Editor editor,
        Guard guard,
        Sessions sessions,
        Authenticator authenticator,
        Passwords passwords,
        SearchIndex index,
        Renderer renderer,
        Links links,
        FileIntake files,
        Renditions renditions,
        Path drafts,
        PreviewLinks previews,
        Deliveries deliveries,
        Clock clock) {}
