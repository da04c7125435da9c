package quartier.author.page;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.author.PreviewLinks;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Underway;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.content.Snapshot;
import quartier.http.Body;
import quartier.http.ContentPolicy;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.rendering.RenderContext.Mode;
import quartier.security.Account;
import quartier.security.Accounts;

/**
 * Answers {@code /.vorschau/<token>}: one draft for somebody without an account, with the rights of whoever gave the
 * link away, and below it the pictures and files that stand in the page. Nothing else.
 */
public final class SharedPreview implements Handler {
    /** Where the links begin. */
    public static final String PREFIX = "/.vorschau";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);
    private final Services services;
    private final Screens screens;
    private final Preview preview;
    private final Handler files;

    private record Shared(PreviewLinks.Link link, ContentNode node, Visit visit) {}

    /** @param files answers addresses of files and their renditions */
    public SharedPreview(Services services, Screens screens, Handler files) {
        this.services = services;
        this.screens = screens;
        this.preview = new Preview(services);
        this.files = files;
    }

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Response.of(405).with("Allow", "GET, HEAD");
        }
        String rest = request.path().substring(Math.min(request.path().length(), PREFIX.length() + 1));
        int slash = rest.indexOf('/');
        String token = slash < 0 ? rest : rest.substring(0, slash);
        Response answer = shared(request, token)
                .map(shared -> slash < 0 ? page(shared) : file(shared, rest.substring(slash)))
                .orElseGet(() -> screens.bare(404, "preview-gone.ftl", Map.of()));
        return answer.with("X-Robots-Tag", "noindex, nofollow")
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "private, no-store");
    }

    /** The link holds as long as its giver could open the page. */
    private Optional<Shared> shared(Request request, String token) {
        Snapshot snapshot = services.store().snapshot();
        Optional<PreviewLinks.Link> link = services.previews().find(token);
        Optional<Account> giver =
                link.flatMap(found -> Accounts.find(snapshot, found.by())).filter(Account::enabled);
        Optional<ContentNode> node =
                link.flatMap(found -> snapshot.byId(found.id())).filter(found -> !found.isType("mgnl:deleted"));
        return giver.isEmpty() || node.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shared(
                        link.get(),
                        node.get(),
                        new Visit(
                                request,
                                giver.get().person(),
                                snapshot,
                                services.registries().get(),
                                new Underway(List.of()),
                                "")));
    }

    private Response page(Shared shared) {
        Response rendered = rendered(shared);
        String policy = rendered.headers().first(ContentPolicy.HEADER).orElseGet(ContentPolicy.OWN::text);
        String until = DAY.format(shared.link().until().atZone(ZONE));
        String html = read(rendered, shared)
                .html(screens.text("preview.notice", until), screens.assets().url("css/preview.css"));
        return new Response(rendered.status(), rendered.headers(), Body.EMPTY)
                .withBody(new Body.Bytes(html.getBytes(StandardCharsets.UTF_8)))
                .with(ContentPolicy.HEADER, ContentPolicy.alone(policy));
    }

    private Response file(Shared shared, String address) {
        if (!read(rendered(shared), shared).files().contains(address)) {
            throw new HttpException(404, "not in this page");
        }
        return files.handle(shared.visit().request().withPath(address));
    }

    private Response rendered(Shared shared) {
        return preview.of(
                        shared.visit(),
                        shared.node().path(),
                        Mode.PREVIEW,
                        shared.link().language())
                .response();
    }

    private static SharedPage read(Response rendered, Shared shared) {
        String html = switch (rendered.body()) {
            case Body.Bytes bytes -> new String(bytes.bytes(), StandardCharsets.UTF_8);
            case Body.Stream stream -> throw new IllegalStateException("pages are rendered as a whole");
        };
        return new SharedPage(html, PREFIX + "/" + shared.link().token());
    }
}
