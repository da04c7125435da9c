package quartier.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.asset.Renditions;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.http.Body;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Modules;

/** Files that are stored with a page instead of in the media library. */
class StoredFilesTest {
    private static final String PHOTO = "/home/main/0/photo";

    @TempDir
    Path folder;

    private final ContentStore store = ContentStore.inMemory();
    private RenditionHandler handler;

    @BeforeEach
    void open() throws IOException {
        Path theme = folder.resolve("modules/test/themes/plain.yaml");
        Files.createDirectories(theme.getParent());
        Files.writeString(theme, "imaging: {variations: {klein: {class: x.SimpleResizeVariation, width: 10}}}\n");
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", image);
        for (String workspace : List.of("website", "users")) {
            store.ensureWorkspace(workspace);
            store.edit("test", e -> {
                for (String path : List.of("/home", "/home/main", "/home/main/0")) {
                    e.create(ContentPath.of(workspace, path), "mgnl:contentNode");
                }
                ContentPath photo = ContentPath.of(workspace, PHOTO);
                e.create(photo, "mgnl:resource");
                e.set(photo, Property.of("jcr:mimeType", "image/png"));
                e.set(photo, Property.of("fileName", "p.png"));
                e.set(photo, Property.of("jcr:data", store.binary(new ByteArrayInputStream(image.toByteArray()))));
                return "";
            });
        }
        var registry = Modules.load(List.of(folder.resolve("modules"))).current();
        handler = new RenditionHandler(store::snapshot, () -> registry, new Renditions(folder.resolve("renditions")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void haveAnAddressAndRenditions() throws IOException {
        Response original = handler.handle(Request.get("/.imaging/original/website" + PHOTO + "/p.png"));
        assertThat(original.status()).isEqualTo(200);
        assertThat(original.headers().first("Content-Type")).contains("image/png");
        Response small = handler.handle(Request.get("/.imaging/mte/plain/klein/website" + PHOTO + "/p.png"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(((Body.Bytes) small.body()).bytes()));
        assertThat(image.getWidth()).isEqualTo(10);
    }

    @Test
    void ofAccountsAndOtherNodesAreNobodysBusiness() {
        for (String path : List.of(
                "/.imaging/original/users" + PHOTO + "/p.png",
                "/.imaging/original/website/home/main/0/p.png",
                "/.imaging/original/website",
                "/.imaging/original/website/",
                "/.imaging/mte/plain/klein/users" + PHOTO + "/p.png",
                "/.imaging/mte/plain/gross/website" + PHOTO + "/p.png")) {
            assertThatThrownBy(() -> handler.handle(Request.get(path))).as(path).isInstanceOf(HttpException.class);
        }
    }
}
