package quartier.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.http.HttpException;
import quartier.http.Request;

/** Where Magnolia's templates and content look for a file of the media library. */
class AssetAddressesTest {
    private final ContentStore store = ContentStore.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/dam/plain, 200",
        "/dam/plain.gif, 200",
        "/dam/plain/plain.gif, 200",
        "/dam/whole.gif, 200",
        "/dam/whole.gif.gif, 200",
        "/dam/whole.gif/whole.gif, 200",
        "/dam/whole, 200",
        "/dam/folder/inside.gif, 200",
        "/dam/folder/inside, 200",
        "/dam/folder.v2/dotted, 200",
        "/dam/folder.v2/dotted.gif, 200",
        "/dam/folder, 404",
        "/dam/folder.gif, 404",
        "/dam/none.gif, 404",
        "/dam/, 404",
        "/dam, 404"
    })
    void byPathAFileIsFoundWithAndWithoutAnExtension(String address, int status) {
        asset("/plain");
        asset("/whole.gif");
        folder("/folder");
        asset("/folder/inside");
        folder("/folder.v2");
        asset("/folder.v2/dotted");
        assertThat(status(address)).isEqualTo(status);
    }

    @Test
    void byIdentifierAnyFileNameAndAnyMarkOfTimeWillDo() {
        String id = asset("/plain");
        for (String address : new String[] {"", "/plain.gif", "/other.name", ".2024-05-01-10-00-00/plain.gif"}) {
            assertThat(status("/dam/jcr:" + id + address)).as(address).isEqualTo(200);
        }
        assertThat(status("/dam/jcr:" + id.replace(id.charAt(0), id.charAt(0) == 'a' ? 'b' : 'a')))
                .isEqualTo(404);
        assertThat(status("/dam/jcr:")).isEqualTo(404);
    }

    private int status(String address) {
        try {
            return new AssetHandler(store::snapshot)
                    .handle(Request.get(address))
                    .status();
        } catch (HttpException e) {
            return e.status();
        }
    }

    private void folder(String path) {
        store.edit("test", edit -> {
            edit.ensureWorkspace("dam");
            edit.create(ContentPath.of("dam", path), "mgnl:folder");
            return true;
        });
    }

    private String asset(String path) {
        ContentPath asset = ContentPath.of("dam", path);
        store.edit("test", edit -> {
            edit.ensureWorkspace("dam");
            edit.create(asset, "mgnl:asset");
            edit.create(asset.child("jcr:content"), "mgnl:resource");
            edit.set(
                    asset.child("jcr:content"),
                    Property.of("jcr:data", store.binary(new ByteArrayInputStream(new byte[] {1}))));
            return true;
        });
        return store.snapshot().node(asset).orElseThrow().id();
    }
}
