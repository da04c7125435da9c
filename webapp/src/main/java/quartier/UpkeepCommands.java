package quartier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import quartier.content.ContentStore;

/** What operators do with the stores while the instances are stopped. */
final class UpkeepCommands {
    private UpkeepCommands() {}

    /** {@code backup DIR}. */
    @Command(
            name = "backup",
            description = "copy the stores into DIR, or bring a backup there up to date; instances must be stopped")
    static final class Backup implements Callable<Integer> {
        @Mixin
        private Options options = new Options();

        @Parameters(paramLabel = "DIR", description = "the backup")
        private Path folder = Path.of("backup");

        @Override
        public Integer call() {
            for (Path instance : instances(options.settings())) {
                try (ContentStore store = ContentStore.open(instance.resolve(Instance.REPOSITORY))) {
                    store.backup(folder.resolve(instance.getFileName()));
                }
                System.out.println(instance.getFileName() + " backed up to " + folder.resolve(instance.getFileName()));
            }
            return 0;
        }
    }

    /** {@code restore DIR}. */
    @Command(name = "restore", description = "put the backup in DIR into an empty data folder")
    static final class Restore implements Callable<Integer> {
        @Mixin
        private Options options = new Options();

        @Parameters(paramLabel = "DIR", description = "the backup")
        private Path folder = Path.of("backup");

        @Override
        public Integer call() {
            Settings settings = options.settings();
            for (Path instance : List.of(settings.authorData(), settings.publicData())) {
                Path backup = folder.resolve(instance.getFileName());
                if (Files.isDirectory(backup)) {
                    ContentStore.restore(backup, instance.resolve(Instance.REPOSITORY));
                    System.out.println(instance.getFileName() + " restored from " + backup);
                }
            }
            return 0;
        }
    }

    /** {@code compact}. */
    @Command(
            name = "compact",
            description = "check the stores and free the space of old revisions; instances must be stopped")
    static final class Compact implements Callable<Integer> {
        @Mixin
        private Options options = new Options();

        @Override
        public Integer call() {
            int found = 0;
            for (Path instance : instances(options.settings())) {
                try (ContentStore store = ContentStore.open(instance.resolve(Instance.REPOSITORY))) {
                    List<String> problems = store.check();
                    problems.forEach(System.err::println);
                    found += problems.size();
                    store.compact();
                }
                System.out.println(instance.getFileName() + " compacted");
            }
            return found == 0 ? 0 : 1;
        }
    }

    private static List<Path> instances(Settings settings) {
        return Stream.of(settings.authorData(), settings.publicData())
                .filter(instance -> Files.isDirectory(instance.resolve(Instance.REPOSITORY)))
                .toList();
    }
}
