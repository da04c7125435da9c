package quartier.author.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.OptionalInt;
import quartier.asset.Asset;
import quartier.asset.Rendition;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.definition.Theme;
import quartier.http.Body;
import quartier.http.Headers;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** Pictures of the media library for the desk, in a size for lists; visitors get theirs elsewhere. */
final class MediaPictures {
    private static final Theme.Variation SMALL =
            new Theme.Variation("desk", OptionalInt.of(400), OptionalInt.of(400), false, false);
    private final Services services;

    MediaPictures(Services services) {
        this.services = services;
    }

    Response show(Visit visit, String id) {
        Asset asset = visit.snapshot()
                .byId(id)
                .flatMap(quartier.asset.Assets::asset)
                .filter(found -> found.isImage()
                        && services.guard()
                                .may(
                                        visit.person(),
                                        Permission.READ,
                                        found.node().path()))
                .orElseThrow(() -> new HttpException(404, "no picture"));
        Response picture = switch (services.renditions().of(asset, SMALL)) {
            case Rendition.Made made -> answer(made.mediaType(), made.identity(), new Body.Bytes(bytes(made)));
            case Rendition.Original original ->
                answer(
                        asset.mediaType(),
                        Integer.toHexString(asset.data().identity().hashCode()),
                        new Body.Stream(asset.size(), out -> {
                            try (var in = asset.data().open()) {
                                in.transferTo(out);
                            }
                        }));
        };
        return picture.with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "private, max-age=60");
    }

    private static Response answer(String type, String identity, Body body) {
        return new Response(200, Headers.NONE, body).with("Content-Type", type).with("ETag", "\"" + identity + "\"");
    }

    private static byte[] bytes(Rendition.Made made) {
        try {
            return Files.readAllBytes(made.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
