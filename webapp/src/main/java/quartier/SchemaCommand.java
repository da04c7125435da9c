package quartier;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import quartier.module.schema.SchemaFolder;

/** {@code schema}: writes what editors need to complete and check definitions while somebody types. */
@Command(
        name = "schema",
        description =
                "write JSON Schemas of all definitions, settings for editors and the list of all keys into a folder")
final class SchemaCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "DIR", description = "folder for the files; made if it is missing")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Path into = folder == null ? Path.of("schemas") : folder;
        SchemaFolder.write(into, options.settings().modules()).forEach(file -> System.out.println(into.resolve(file)));
        return 0;
    }
}
