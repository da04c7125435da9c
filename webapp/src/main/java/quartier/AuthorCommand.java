package quartier;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code author}: the editors' instance alone. */
@Command(name = "author", description = "the author instance alone; publishes to every --target")
final class AuthorCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws InterruptedException {
        try (Running running = new Running()) {
            Cms cms = running.add(Cms.author(options.settings()));
            cms.announce(System.out);
            running.untilStopped();
        }
        return 0;
    }
}
