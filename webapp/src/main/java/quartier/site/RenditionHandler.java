package quartier.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import quartier.asset.Asset;
import quartier.asset.Assets;
import quartier.asset.Rendition;
import quartier.asset.Renditions;
import quartier.content.ContentNode;
import quartier.content.Snapshot;
import quartier.definition.Theme;
import quartier.http.Body;
import quartier.http.Conditional;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;

/**
 * Serves images in the sizes that themes declare: {@code /.imaging/mte/<theme>/<variation>/dam/jcr:<uuid>/<name>}, and
 * Magnolia's form with the asset's path; files that are stored with pages and items have their workspace and path instead. No other
 * size can be asked for; such a file as it is stands at {@code /.imaging/original/<workspace>/<path>/<name>}.
 */
public final class RenditionHandler implements Handler {
    private static final String PREFIX = "/.imaging/mte/";
    private static final String ORIGINAL = "/.imaging/original/";
    private final Supplier<Snapshot> content;
    private final Supplier<Registry> registry;
    private final Renditions renditions;

    public RenditionHandler(Supplier<Snapshot> content, Supplier<Registry> registry, Renditions renditions) {
        this.content = content;
        this.registry = registry;
        this.renditions = renditions;
    }

    @Override
    public Response handle(Request request) {
        if (request.path().startsWith(ORIGINAL)) {
            String[] parts = request.path().substring(ORIGINAL.length()).split("/", 2);
            return AssetHandler.answer(
                    request,
                    (parts.length < 2 ? Optional.<Asset>empty() : stored(parts[0], parts[1]))
                            .orElseThrow(() -> new HttpException(404, "no file at " + request.path())));
        }
        Image image =
                find(request.path()).orElseThrow(() -> new HttpException(404, "no rendition at " + request.path()));
        return switch (renditions.of(image.asset(), image.variation())) {
            case Rendition.Made made -> answer(request, made);
            case Rendition.Original original -> AssetHandler.answer(request, image.asset());
        };
    }

    private record Image(Asset asset, Theme.Variation variation) {}

    private static Response answer(Request request, Rendition.Made made) {
        String etag = ETags.ofIdentity(made.identity());
        Response headers = Response.of(200)
                .with("Content-Type", made.mediaType())
                .with("ETag", etag)
                .with("Cache-Control", "public, max-age=600");
        return Conditional.unchanged(request, etag, Optional.empty())
                ? new Response(304, headers.headers().without("Content-Type"), Body.EMPTY)
                : headers.withBody(new Body.Bytes(bytes(made)));
    }

    private Optional<Image> find(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = path.substring(PREFIX.length()).split("/", 4);
        if (parts.length < 4) {
            return Optional.empty();
        }
        Optional<Theme.Variation> variation =
                registry.get().theme(parts[0]).flatMap(theme -> theme.variation(parts[1]));
        Optional<Asset> asset = parts[2].equals("dam")
                ? AssetHandler.find(content.get(), address(parts[3])).flatMap(Assets::asset)
                : stored(parts[2], parts[3]);
        return variation.flatMap(wanted -> asset.map(image -> new Image(image, wanted)));
    }

    /** A file that is stored with a page or an item: the path of its node, and any name. */
    private Optional<Asset> stored(String workspace, String path) {
        int name = path.lastIndexOf('/');
        boolean visitors = workspace.equals("website")
                || registry.get().contentTypes().values().stream()
                        .anyMatch(type -> type.workspace().equals(workspace));
        return name < 1 || !visitors
                ? Optional.empty()
                : content.get()
                        .node(workspace, "/" + path.substring(0, name))
                        .filter(node -> !isDeleted(node))
                        .flatMap(Assets::stored);
    }

    private static boolean isDeleted(ContentNode node) {
        return node.isType("mgnl:deleted")
                || node.parent().filter(RenditionHandler::isDeleted).isPresent();
    }

    /** Magnolia's addresses go on behind the asset: {@code <path>/jcr:content/<name>}. */
    private static String address(String rest) {
        int content = rest.indexOf("/jcr:content/");
        return content < 0 ? rest : rest.substring(0, content);
    }

    private static byte[] bytes(Rendition.Made rendition) {
        try {
            return Files.readAllBytes(rendition.file());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a rendition", e);
        }
    }
}
