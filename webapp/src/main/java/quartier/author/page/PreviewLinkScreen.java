package quartier.author.page;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.author.Dates;
import quartier.author.Notice;
import quartier.author.Places;
import quartier.author.PreviewLinks;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.browser.Languages;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** Links to a draft for people without an account: given away, looked at again, taken back. */
final class PreviewLinkScreen implements Screen {
    private static final Logger LOG = LoggerFactory.getLogger("quartier.audit");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private final Services services;
    private final Screens screens;

    /** A link as people see it. */
    public record Row(String token, String url, String until, String by, String language) {}

    PreviewLinkScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
    }

    @Override
    public Response show(Visit visit) {
        ContentNode node = Places.read(visit.rest())
                .flatMap(visit.snapshot()::node)
                .filter(found -> !found.isType("mgnl:contentNode") && !found.isType("mgnl:asset"))
                .orElseThrow(() -> new HttpException(404, "no page"));
        if (!services.guard().may(visit.person(), Permission.WRITE, node.path())) {
            throw new HttpException(403, "may not give it away");
        }
        return visit.isPost() ? change(visit, node, visit.form()) : list(visit, node);
    }

    private Response list(Visit visit, ContentNode node) {
        String host = (visit.request().secure() ? "https://" : "http://")
                + visit.request().host();
        List<Row> rows = services.previews().to(node.id()).stream()
                .map(link -> new Row(
                        link.token(),
                        host + SharedPreview.PREFIX + "/" + link.token(),
                        Dates.shortly(link.until().atZone(ZONE).toOffsetDateTime(), ZONE),
                        link.by(),
                        link.language()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("days", PreviewLinks.VALID.toDays());
        model.put("languages", Languages.of(visit).choices(Languages.of(visit).chosen("")));
        model.put(
                "crumbs",
                List.of(new Screens.Crumb(
                        new Choices(visit.snapshot(), visit.registry()).title(node), Places.open(node))));
        return screens.page(visit, "preview-links.ftl", screens.text("preview.links"), model);
    }

    private Response change(Visit visit, ContentNode node, FormData form) {
        String here = "/.author/vorschaulink/" + Places.of(node.path());
        String revoked = form.text("widerrufen");
        if (!revoked.isEmpty()) {
            services.previews().revoke(revoked, node.id());
            LOG.info("{} RevokePreviewLink {}", visit.person().name(), node.path());
            return screens.after(visit, Notice.good(screens.text("preview.revoked")), here);
        }
        String language = Languages.of(visit).chosen(form.text("sprache"));
        services.previews().make(node.id(), language, visit.person().name());
        LOG.info("{} MakePreviewLink {}", visit.person().name(), node.path());
        return screens.after(visit, Notice.good(screens.text("preview.made")), here);
    }
}
