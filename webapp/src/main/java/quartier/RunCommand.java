package quartier;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run}: author and public in one process, wired to each other. */
@Command(
        name = "run",
        description = "author and public instance in one process, with the exported content on the first start")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws InterruptedException {
        try (Running running = new Running()) {
            Cms cms = running.add(Cms.both(options.settings()));
            cms.announce(System.out);
            running.untilStopped();
        }
        return 0;
    }
}
