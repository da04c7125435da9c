package quartier.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.definition.Theme;

class RenditionsTest {
    @TempDir
    Path cache;

    private final ContentStore store = ContentStore.inMemory();
    private Renditions renditions;

    @BeforeEach
    void start() {
        renditions = new Renditions(cache);
        store.ensureWorkspace("dam");
    }

    @Test
    void anImageIsBoundedByItsWidthAndKeepsItsRatio() throws IOException {
        BufferedImage image = image(renditions.of(jpeg(400, 200), variation(100, 0, false)));

        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(50);
    }

    @Test
    void croppingGivesExactlyTheAskedSizeFromTheMiddle() throws IOException {
        BufferedImage image = image(renditions.of(jpeg(400, 200), variation(50, 50, true)));

        assertThat(image.getWidth()).isEqualTo(50);
        assertThat(image.getHeight()).isEqualTo(50);
        assertThat(new Color(image.getRGB(5, 25)).getRed()).isGreaterThan(150);
        assertThat(new Color(image.getRGB(45, 25)).getBlue()).isGreaterThan(150);
    }

    @Test
    void aPhotoTakenSidewaysIsTurned() throws IOException {
        byte[] photo = UploadsTest.TestImages.withExif(UploadsTest.TestImages.jpeg(400, 200), 6, "x");

        BufferedImage image = image(renditions.of(asset("p.jpg", "image/jpeg", photo), variation(100, 0, false)));

        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(200);
        assertThat(new Color(image.getRGB(50, 20)).getRed()).isGreaterThan(150);
        assertThat(new Color(image.getRGB(50, 180)).getBlue()).isGreaterThan(150);
    }

    @Test
    void aGifIsMadeSmallerAndWhatMovesKeepsMoving() throws IOException {
        Asset still = asset("a.gif", "image/gif", gif(1));
        Asset moving = asset("b.gif", "image/gif", gif(2));

        assertThat(image(renditions.of(still, variation(50, 0, false))).getWidth())
                .isEqualTo(50);
        assertThat(renditions.of(moving, variation(50, 0, false))).isInstanceOf(Rendition.Original.class);
    }

    @Test
    void whenTheFolderIsFullTheOnesUsedLongAgoGo() throws IOException {
        Asset photo = jpeg(400, 200);
        Path first = ((Rendition.Made) renditions.of(photo, variation(300, 0, false))).file();
        Path second = ((Rendition.Made) renditions.of(photo, variation(200, 0, false))).file();
        Files.setLastModifiedTime(first, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Files.setLastModifiedTime(second, FileTime.from(Instant.parse("2019-01-01T00:00:00Z")));
        Renditions full = new Renditions(cache, Files.size(first) + Files.size(second), Clock.systemUTC());

        full.of(photo, variation(200, 0, false));
        Path third = ((Rendition.Made) full.of(photo, variation(100, 0, false))).file();

        assertThat(first).doesNotExist();
        assertThat(second).as("it was asked for a moment ago").exists();
        assertThat(third).exists();
    }

    @Test
    void nothingIsMadeLarger() throws IOException {
        Asset small = jpeg(40, 20);
        assertThat(renditions.of(small, variation(100, 0, false))).isInstanceOf(Rendition.Original.class);
        assertThat(image(renditions.of(small, variation(100, 100, true))).getWidth())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "400,200,100,0,false,100,50",
        "400,200,0,100,false,200,100",
        "400,200,100,100,false,100,50",
        "400,200,100,100,true,100,100",
        "40,20,100,0,false,40,20",
        "40,20,100,50,true,40,20",
        "3000,1,100,0,false,100,1"
    })
    void theSizeIsKnownWithoutMakingIt(int w, int h, int toW, int toH, boolean crop, int width, int height) {
        assertThat(new Dimensions(w, h).in(variation(toW, toH, crop))).isEqualTo(new Dimensions(width, height));
    }

    @Test
    void aPngStaysOneAndKeepsItsTransparency() throws IOException {
        BufferedImage clear = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        ImageIO.write(clear, "png", out);

        Rendition rendition = renditions.of(asset("c.png", "image/png", out.toByteArray()), variation(50, 0, false));

        assertThat(((Rendition.Made) rendition).mediaType()).isEqualTo("image/png");
        assertThat(image(rendition).getRGB(10, 10) >>> 24).isZero();
    }

    @Test
    void whatCannotBeDecodedIsShownAsItIs() throws IOException {
        byte[] nonsense = "\u00ff\u00d8\u00ff nonsense".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(renditions.of(asset("n.jpg", "image/jpeg", nonsense), variation(50, 0, false)))
                .isInstanceOf(Rendition.Original.class);
        assertThat(renditions.of(asset("n.svg", "image/svg+xml", nonsense), variation(50, 0, false)))
                .isInstanceOf(Rendition.Original.class);
    }

    @Test
    void manyRequestsAtOnceMakeItOnce() throws Exception {
        Asset asset = jpeg(1200, 800);
        Callable<Rendition> ask = () -> renditions.of(asset, variation(300, 0, false));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Rendition>> all = threads.invokeAll(java.util.Collections.nCopies(20, ask));
            for (Future<Rendition> one : all) {
                assertThat(one.get()).isEqualTo(all.getFirst().get());
            }
        }
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void anAssetIsFoundByKeyIdentifierAndPath() throws IOException {
        Asset asset = jpeg(40, 20);
        Assets assets = Assets.of(store.snapshot());

        assertThat(assets.find(asset.key())).isPresent();
        assertThat(assets.find(asset.id())).isPresent();
        assertThat(assets.find("/p 40ü.jpg").orElseThrow().link())
                .isEqualTo("/dam/jcr:" + asset.id() + "/p%2040%C3%BC.jpg");
        assertThat(assets.find("")).isEmpty();
        assertThat(assets.find("jcr:none")).isEmpty();
        assertThat(asset.title("en")).isEqualTo("Picture");
        assertThat(asset.title("de")).isEqualTo("Bild");
        assertThat(asset.width()).isEqualTo(40);
    }

    private Asset jpeg(int width, int height) throws IOException {
        return asset("p " + width + "ü.jpg", "image/jpeg", UploadsTest.TestImages.jpeg(width, height));
    }

    private Asset asset(String name, String mediaType, byte[] bytes) {
        ContentPath path = ContentPath.of("dam", "/" + name);
        store.edit("anna", edit -> {
            edit.create(path, "mgnl:asset");
            edit.set(path, Property.of("title", "Bild"));
            edit.set(path, Property.of("title_en", "Picture"));
            ContentPath resource = path.child("jcr:content");
            edit.create(resource, "mgnl:resource");
            edit.set(resource, Property.of("jcr:data", store.binary(new ByteArrayInputStream(bytes))));
            edit.set(resource, Property.of("jcr:mimeType", mediaType));
            edit.set(resource, Property.of("width", 40L));
            return 0;
        });
        return Assets.of(store.snapshot()).find(path.path()).orElseThrow();
    }

    private static Theme.Variation variation(int width, int height, boolean crop) {
        return new Theme.Variation("v", size(width), size(height), crop, false);
    }

    private static OptionalInt size(int size) {
        return size == 0 ? OptionalInt.empty() : OptionalInt.of(size);
    }

    private static BufferedImage image(Rendition rendition) throws IOException {
        return ImageIO.read(((Rendition.Made) rendition).file().toFile());
    }

    private static byte[] gif(int pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pictures; i++) {
                BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_INDEXED);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return out.toByteArray();
    }
}
