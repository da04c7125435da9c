package quartier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quartier.module.Check;
import quartier.module.Modules;

/** {@code check}: reads light modules and prints every problem with its place. */
@Command(
        name = "check",
        description = "read light modules and print every problem as file:line:column: message",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {"0:no errors; there may be warnings", "1:at least one error", "2:wrong options"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json or github, for annotations of GitHub Actions (default: text)")
    private Check.Format format = Check.Format.TEXT;

    @Option(names = "--magnolia", description = "say as well what Magnolia would do differently")
    private boolean magnolia;

    @Parameters(paramLabel = "DIR", description = "folders whose children are light modules (default: --modules)")
    private List<Path> folders = new ArrayList<>();

    @Override
    public Integer call() {
        Settings settings = options.settings();
        try (Modules modules = Modules.checked(
                folders.isEmpty() ? settings.modules() : folders,
                settings::variable,
                new FurtherProblems(settings.pages(false)))) {
            return Check.run(modules, format, magnolia, System.out);
        }
    }
}
