package quartier.author.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.browser.Languages;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.definition.Capabilities;
import quartier.definition.Site;
import quartier.editing.rules.Forms;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.rendering.RenderContext;
import quartier.rendering.RenderContext.Mode;
import quartier.security.Permission;

/** Renders a page, or an item as its own page, as it stands now. */
final class Preview {
    private final Services services;

    Preview(Services services) {
        this.services = services;
    }

    /** A page with what it read, and what it is of. */
    record Rendered(Response response, ReadLog reads, ContentNode content) {}

    /** @param language name of the content language; one that the site does not have means the default one */
    Rendered of(Visit visit, ContentPath path, Mode mode, String language) {
        if (!services.guard().may(visit.person(), Permission.READ, path)) {
            throw new HttpException(403, "may not read");
        }
        ReadLog reads = new ReadLog();
        Snapshot snapshot = visit.snapshot().tracked(reads);
        ContentNode content = snapshot.node(path).orElseThrow(() -> new HttpException(404, "no node"));
        Optional<Capabilities.ItemPages> pages = Forms.type(visit.registry(), content)
                .flatMap(type -> type.capabilities().pages());
        String template = pages.map(Capabilities.ItemPages::template).orElse(content.template());
        if (template.isEmpty()) {
            throw new HttpException(404, "nothing to look at");
        }
        ContentNode page =
                pages.flatMap(p -> snapshot.node("website", p.parent())).orElse(content);
        Site site = visit.registry().siteOf(page.path().workspace(), page.path().path());
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
                        mode,
                        Locale.forLanguageTag(
                                Languages.of(visit).chosen(language).replace('_', '-')),
                        Map.of()));
        return new Rendered(response, reads, content);
    }
}
