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
 * Magnolia's form with the asset's path. No other size can be asked for.
 */
public final class RenditionHandler implements Handler {
    private static final String PREFIX = "/.imaging/mte/";
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
        if (parts.length < 4 || !parts[2].equals("dam")) {
            return Optional.empty();
        }
        Optional<Theme.Variation> variation =
                registry.get().theme(parts[0]).flatMap(theme -> theme.variation(parts[1]));
        Optional<Asset> asset =
                AssetHandler.find(content.get(), address(parts[3])).flatMap(Assets::asset);
        return variation.flatMap(wanted -> asset.map(image -> new Image(image, wanted)));
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
