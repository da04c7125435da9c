package quartier.site.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.rendering.Annotations;
import quartier.rendering.RenderContext;

/**
 * What applications ask that show pages themselves and let them be edited in place: the markers of a page's parts ({@code
 * template-annotations}), and the definitions from which older ones make the markers ({@code template-definitions}).
 */
public final class TemplatesHandler implements Handler {
    /** Addresses of pages. */
    public static final String ANNOTATIONS = "/.rest/template-annotations/v1";

    /** Addresses of templates. */
    public static final String DEFINITIONS = "/.rest/template-definitions/v1";

    private static final JsonFactory JSON = new JsonFactory();
    private final ReadAccess access;

    /** @param access says what may be read: what may not has no markers */
    public TemplatesHandler(ReadAccess access) {
        this.access = access;
    }

    @Override
    public Response handle(Request request) {
        Optional<Response> other = access.unlessAsked(request);
        if (other.isPresent()) {
            return other.get();
        }
        String path = request.path();
        Map<String, ?> answer = path.startsWith(ANNOTATIONS)
                ? annotations(request, path.substring(ANNOTATIONS.length()))
                : definitions(path.substring(DEFINITIONS.length()));
        return json(answer);
    }

    private Map<String, String> annotations(Request request, String path) {
        Registry definitions = access.registry().get();
        ReadLog reads = new ReadLog();
        Snapshot snapshot = access.content().get().tracked(reads);
        Site site = definitions.siteOf("website", path);
        ContentNode node = ContentPath.parse("website:" + path.replaceFirst("(?<=.)/+$", ""))
                .filter(found -> access.mayRead().test(request, found))
                .flatMap(snapshot::node)
                .filter(found -> !found.template().isEmpty())
                .orElseThrow(() -> new HttpException(404, "no page at website:" + path));
        LanguageChoice language = LanguageChoice.of(request, site, "");
        String address = access.links()
                .to(node, snapshot, definitions, site, language.wanted().locale())
                .orElse(path);
        return Annotations.of(
                new RenderContext(
                        request.withPath(address),
                        snapshot,
                        reads,
                        definitions,
                        site,
                        node,
                        node,
                        node.template(),
                        RenderContext.Mode.EDIT,
                        language.wanted().locale(),
                        Map.of()),
                access.links(),
                part -> access.mayRead().test(request, part));
    }

    private Map<String, Object> definitions(String path) {
        String id = path.isEmpty() ? "" : path.substring(1);
        Map<String, Object> found = new TemplateDefinitions(access.registry().get()).of(id);
        if (found.isEmpty()) {
            throw new HttpException(404, "there is no template '" + id + "'");
        }
        return found;
    }

    private static Response json(Map<String, ?> answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            JsonTree.write(json, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.bytes(200, "application/json", out.toByteArray());
    }
}
