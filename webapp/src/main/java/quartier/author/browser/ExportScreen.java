package quartier.author.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.bootstrap.ContentExporter;
import quartier.http.Body;
import quartier.http.Headers;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** An item with all below it as a file that any Magnolia reads; with large files in it, all of them packed together. */
final class ExportScreen implements Screen {
    private final Services services;
    private final Screens screens;

    ExportScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
    }

    @Override
    public Response show(Visit visit) {
        ContentNode node = Places.read(visit.rest())
                .flatMap(visit.snapshot()::node)
                .filter(found -> isOffered(visit, found))
                .orElseThrow(() -> new HttpException(404, "nothing to export"));
        if (!mayRead(visit, node)) {
            throw new HttpException(403, "may not read all of it");
        }
        ContentExporter.Single file = ContentExporter.complete().single(node);
        boolean packed = !file.binaries().isEmpty();
        String name = packed ? file.name().replaceFirst("\\.yaml$", ".zip") : file.name();
        Body body = packed
                ? new Body.Stream(-1, out -> pack(file, out))
                : new Body.Bytes(file.yaml().getBytes(StandardCharsets.UTF_8));
        return new Response(200, Headers.NONE, body)
                .with("Content-Type", packed ? "application/zip" : "application/yaml; charset=utf-8")
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + Places.encode(name))
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store");
    }

    /** Only what an app that this person may open gives out by an action of its own. */
    private boolean isOffered(Visit visit, ContentNode node) {
        return FormSource.of(visit)
                .app(node)
                .filter(app -> screens.mayOpen(visit, app))
                .map(app -> new Offers(visit, screens, services, app))
                .filter(offers ->
                        offers.action(ActionDeeds.EXPORT, List.of(node)).isPresent())
                .isPresent();
    }

    private boolean mayRead(Visit visit, ContentNode node) {
        return services.guard().may(visit.person(), Permission.READ, node.path())
                && node.children().stream().allMatch(child -> mayRead(visit, child));
    }

    private static void pack(ContentExporter.Single file, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.yaml().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, Binary> binary : file.binaries().entrySet()) {
            zip.putNextEntry(new ZipEntry(binary.getKey()));
            try (var in = binary.getValue().open()) {
                in.transferTo(zip);
            }
        }
        zip.finish();
    }
}
