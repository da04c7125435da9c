package quartier.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentNode;
import quartier.content.ContentPath;

/** Both sides in another process that is killed at odd moments: what was acknowledged is there, nothing is there twice. */
class KillIT {
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndAllArrivesInTheEnd() throws Exception {
        Random random = new Random(11);
        for (int round = 0; round < KILLS; round++) {
            Process process = start(round);
            process.waitFor(2500 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        Path acknowledged = folder.resolve("acknowledged");
        List<String> names = Files.exists(acknowledged) ? Files.readAllLines(acknowledged) : List.of();
        assertThat(names).isNotEmpty();
        try (TwoInstances two = new TwoInstances(folder, true)) {
            for (String name : names) {
                assertThat(two.visible("/" + name)).as(name).isPresent();
            }
            two.publisher.start();
            two.page("/last");
            assertThat(two.publish("/last").delivered()).isTrue();
            List<String> here =
                    two.author.snapshot().node(ContentPath.root("website")).orElseThrow().children().stream()
                            .map(ContentNode::name)
                            .toList();
            assertThat(two.names("/")).containsAll(names).doesNotHaveDuplicates();
            assertThat(here).containsAll(two.names("/"));
            assertThat(two.publisher.status().getFirst().waiting()).isZero();
        }
    }

    private Process start(int round) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        KillIT.class.getName(),
                        folder.toString(),
                        Integer.toString(round))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log" + round).toFile())
                .start();
    }

    private static String classPath() {
        return KillIT.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** Publishes pages without end and notes each one that was delivered. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (TwoInstances two = new TwoInstances(folder, true)) {
            two.publisher.start();
            for (int i = 0; ; i++) {
                String name = "p" + arguments[1] + "-" + i;
                two.page("/" + name);
                if (two.publish("/" + name).delivered()) {
                    Files.writeString(
                            folder.resolve("acknowledged"),
                            name + "\n",
                            java.nio.file.StandardOpenOption.CREATE,
                            java.nio.file.StandardOpenOption.APPEND);
                }
            }
        }
    }
}
