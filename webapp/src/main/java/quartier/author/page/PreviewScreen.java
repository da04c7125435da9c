package quartier.author.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.browser.Languages;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.definition.Site;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.rendering.RenderContext;
import quartier.rendering.RenderContext.Mode;
import quartier.security.Permission;

/** The page as it will look, for the frame of the page editor (with markers) or by itself. */
final class PreviewScreen implements Screen {
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; media-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    private final Services services;

    PreviewScreen(Services services) {
        this.services = services;
    }

    @Override
    public Response show(Visit visit) {
        ContentPath path = Places.read(visit.rest()).orElseThrow(() -> new HttpException(404, "no path"));
        if (!services.guard().may(visit.person(), Permission.READ, path)) {
            throw new HttpException(403, "may not read");
        }
        ReadLog reads = new ReadLog();
        Snapshot snapshot = visit.snapshot().tracked(reads);
        ContentNode content = snapshot.node(path).orElseThrow(() -> new HttpException(404, "no node"));
        Optional<Capabilities.ItemPages> pages = itemPages(visit, content);
        String template = pages.map(Capabilities.ItemPages::template).orElse(content.template());
        if (template.isEmpty()) {
            throw new HttpException(404, "nothing to look at");
        }
        ContentNode page =
                pages.flatMap(p -> snapshot.node("website", p.parent())).orElse(content);
        boolean edit = visit.query("modus").equals("bearbeiten")
                && services.guard().may(visit.person(), Permission.WRITE, path);
        Site site = visit.registry().sites().values().stream()
                .findFirst()
                .orElseThrow(() -> new HttpException(404, "no site"));
        String language = Languages.of(visit).chosen(visit.query("sprache"));
        Response response = services.renderer()
                .render(new RenderContext(
                        visit.request(),
                        snapshot,
                        reads,
                        visit.registry(),
                        site,
                        page,
                        content,
                        template,
                        edit ? Mode.EDIT : Mode.PREVIEW,
                        Locale.forLanguageTag(language.replace('_', '-')),
                        Map.of()));
        return response.with("Content-Security-Policy", POLICY)
                .with("X-Frame-Options", "SAMEORIGIN")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with("Cache-Control", "no-store");
    }

    private static Optional<Capabilities.ItemPages> itemPages(Visit visit, ContentNode node) {
        return visit.registry()
                .contentTypeOf(node.path().workspace(), node.primaryType())
                .map(ContentType::capabilities)
                .flatMap(Capabilities::pages);
    }
}
