package quartier;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: takes the command line apart and runs one command; see {@code ./quartier help}. */
@Command(
        name = "quartier",
        description = "A content management and publishing system that runs Magnolia light modules.",
        subcommands = {
            RunCommand.class,
            AuthorCommand.class,
            PublicCommand.class,
            CheckCommand.class,
            SchemaCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            UpkeepCommands.Backup.class,
            UpkeepCommands.Restore.class,
            UpkeepCommands.Compact.class,
            UserCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "./quartier test checks the format, compiles with lint and runs all tests; ./quartier format formats; ./quartier compat tries modules from elsewhere.",
            "Every option can also be given as QUARTIER_… in the environment or in the file that --settings names."
        })
public final class Main implements Callable<Integer> {

    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    @Override
    public Integer call() {
        new CommandLine(this).usage(System.out);
        return 0;
    }

    private static CommandLine commandLine(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setDefaultValueProvider(Options.defaults(System.getenv(), args));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            command.getErr().println("quartier: " + plain(problem));
            return 1;
        });
        return line;
    }

    /** The message and those of its causes, for people. */
    private static String plain(Throwable problem) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (text.indexOf(message) < 0) {
                text.append(text.isEmpty() ? "" : ": ").append(message);
            }
        }
        return text.toString();
    }
}
