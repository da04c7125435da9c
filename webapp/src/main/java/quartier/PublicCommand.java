package quartier;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code public}: the visitors' instance alone. */
@Command(name = "public", description = "a public instance alone; takes publications signed with a --trusted-key")
final class PublicCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws InterruptedException {
        try (Running running = new Running()) {
            Cms cms = running.add(Cms.published(options.settings()));
            cms.announce(System.out);
            running.untilStopped();
        }
        return 0;
    }
}
