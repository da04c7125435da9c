package quartier.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import quartier.content.ContentNode;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.rendering.Links;
import quartier.rendering.RenderContext;
import quartier.rendering.Renderer;

/** Answers addresses with pages: first which content, then which template, then its HTML. */
public final class PageHandler implements Handler {
    private static final int MOST_FORWARDS = 5;

    /** What mappings may forward to besides pages. */
    private static final List<String> FILES = List.of("/.resources/", "/.imaging/", "/dam/", "/.rest/");

    private final Supplier<Snapshot> content;
    private final Supplier<Registry> registry;
    private final Links links;
    private final Renderer renderer;
    private final Withdrawn withdrawn;
    private final RenderContext.Mode mode;
    private final Handler files;
    private volatile Compiled compiled = new Compiled(-1, new UriMappings(List.of()));

    private record Compiled(long version, UriMappings mappings) {}

    /** Knows what was published once and is no more. */
    @FunctionalInterface
    public interface Withdrawn {
        /** Whether something was withdrawn from that address. */
        boolean at(Snapshot snapshot, String path);
    }

    /** @param files answers where a mapping forwards to a file or an endpoint */
    public PageHandler(
            Supplier<Snapshot> content,
            Supplier<Registry> registry,
            Links links,
            Renderer renderer,
            Withdrawn withdrawn,
            RenderContext.Mode mode,
            Handler files) {
        this.content = content;
        this.registry = registry;
        this.links = links;
        this.renderer = renderer;
        this.withdrawn = withdrawn;
        this.mode = mode;
        this.files = files;
    }

    private record Visit(Request request, Registry registry, Site site, Snapshot snapshot, ReadLog reads) {}

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Response.of(405).with("Allow", "GET, HEAD");
        }
        return answer(visit(request), request.path(), MOST_FORWARDS);
    }

    /** The other handler, but for addresses that a mapping of a module speaks of. */
    public Handler unlessMapped(Handler usual) {
        return request -> (mapped(visit(request), request.path()).isPresent() ? this : usual).handle(request);
    }

    private Visit visit(Request request) {
        Registry definitions = registry.get();
        ReadLog reads = request.attribute(PageCache.READS).orElseGet(ReadLog::new);
        return new Visit(
                request,
                definitions,
                Sites.of(definitions, request),
                content.get().tracked(reads),
                reads);
    }

    private Response answer(Visit visit, String path, int forwards) {
        Optional<UriMappings.Target> mapped = mapped(visit, path);
        if (mapped.isPresent() && mapped.get() instanceof UriMappings.Target.Redirect redirect) {
            String query = visit.request().rawQuery();
            boolean own = query.isEmpty() || redirect.location().indexOf('?') >= 0;
            return Response.redirect(redirect.status(), own ? redirect.location() : redirect.location() + "?" + query);
        }
        if (mapped.isPresent() && mapped.get() instanceof UriMappings.Target.Forward forward && forwards > 0) {
            return forwarded(visit, forward.path(), forwards);
        }
        return page(visit, path, forwards == MOST_FORWARDS);
    }

    /** The language of an address is no part of what mappings speak of, unless one names it. */
    private Optional<UriMappings.Target> mapped(Visit visit, String path) {
        UriMappings mappings = mappings(visit.registry());
        String host = visit.request().host();
        String site = visit.site().name();
        Languages language = Languages.of(visit.site(), path);
        Optional<UriMappings.Target> whole = mappings.target(path, host, site);
        return whole.isPresent() || language.path().equals(path)
                ? whole
                : mappings.target(language.path(), host, site)
                        .map(target -> target instanceof UriMappings.Target.Forward forward && !isFile(forward.path())
                                ? new UriMappings.Target.Forward(
                                        "/" + language.language().name() + forward.path())
                                : target);
    }

    private static boolean isFile(String path) {
        return FILES.stream().anyMatch(path::startsWith);
    }

    private UriMappings mappings(Registry definitions) {
        Compiled known = compiled;
        if (known.version() != definitions.version()) {
            known = new Compiled(definitions.version(), new UriMappings(definitions.uriMappings()));
            compiled = known;
        }
        return known.mappings();
    }

    private Response forwarded(Visit visit, String target, int forwards) {
        Request request = visit.request();
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        Request inner = question < 0 ? request : QueryMerge.into(request, target.substring(question + 1));
        if (isFile(path)) {
            return files.handle(inner.withPath(path));
        }
        Visit next = new Visit(inner, visit.registry(), visit.site(), visit.snapshot(), visit.reads());
        return path.equals(request.path()) ? page(next, path, false) : answer(next, path, forwards - 1);
    }

    private Response page(Visit visit, String path, boolean direct) {
        Languages language = Languages.of(visit.site(), path);
        Optional<Links.Target> target =
                resolved(visit, language.path()).or(() -> resolved(visit, withoutEnding(language.path())));
        if (target.isEmpty()) {
            return vanity(visit, path, direct).orElseGet(() -> missing(visit, path, language));
        }
        if (direct && visit.site().options().addresses() == Site.Addresses.SLASH) {
            Optional<String> canonical = links.to(
                    target.get().content(), visit.snapshot(), visit.registry(), visit.site(), language.locale());
            if (canonical
                            .filter(address -> address.startsWith("/") && !address.equals(path))
                            .isPresent()
                    && !path.contains("~")) {
                return Response.redirect(
                        301, Addresses.encoded(canonical.get(), visit.request().rawQuery()));
            }
        }
        return renderer.render(context(visit, target.get(), language));
    }

    private Optional<Links.Target> resolved(Visit visit, String path) {
        return links.resolve(path, visit.snapshot(), visit.registry(), visit.site());
    }

    /** The path of the node in {@code /home/news~print~.html}; what is left out chooses how it is shown. */
    private static String withoutEnding(String path) {
        int name = path.lastIndexOf('/') + 1;
        int selectors = path.indexOf('~', name);
        int end = selectors < 0 ? path.lastIndexOf('.') : selectors;
        return end > name ? path.substring(0, end) : path;
    }

    /** Editors give pages short addresses of their own; a page at that address comes first. */
    private Optional<Response> vanity(Visit visit, String path, boolean direct) {
        if (!direct) {
            return Optional.empty();
        }
        return VanityAddresses.target(
                        visit.snapshot(),
                        visit.site().name(),
                        path,
                        visit.request().host())
                .flatMap(found -> address(visit, found, path).map(link -> moved(visit, found, link + found.suffix())));
    }

    private Optional<String> address(Visit visit, VanityAddresses.Found found, String path) {
        return found.outside()
                .or(() -> found.page(visit.snapshot())
                        .flatMap(page -> links.to(
                                page,
                                visit.snapshot(),
                                visit.registry(),
                                visit.site(),
                                Languages.of(visit.site(), path).locale())));
    }

    private Response moved(Visit visit, VanityAddresses.Found found, String link) {
        return found.isForward() && link.startsWith("/")
                ? forwarded(visit, link, 1)
                : Response.redirect(found.isPermanent() ? 301 : 302, link);
    }

    private RenderContext context(Visit visit, Links.Target target, Languages language) {
        return new RenderContext(
                visit.request(),
                visit.snapshot(),
                visit.reads(),
                visit.registry(),
                visit.site(),
                target.page(),
                target.content(),
                target.templateId(),
                mode,
                language.locale(),
                Map.of());
    }

    private Response missing(Visit visit, String path, Languages language) {
        int status = withdrawn.at(visit.snapshot(), path) ? 410 : 404;
        String own = visit.site().options().notFound();
        Optional<ContentNode> page =
                own.isEmpty() ? Optional.empty() : visit.snapshot().node("website", own);
        if (page.isEmpty()) {
            throw new HttpException(status, "no page at " + path);
        }
        Links.Target target =
                new Links.Target(page.get(), page.get(), page.get().template());
        RenderContext context = context(visit, target, language);
        Response response = renderer.render(context);
        return new Response(status, response.headers(), response.body());
    }
}
