package quartier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quartier.content.ContentStore;
import quartier.editing.EditingSettings;
import quartier.editing.Editor;
import quartier.editing.Outbox;
import quartier.editing.Outcome;
import quartier.editing.text.InternalLinks;
import quartier.module.Modules;
import quartier.security.Accounts;
import quartier.security.Actor;
import quartier.security.FirstStart;
import quartier.security.Guard;
import quartier.security.Passwords;

/** {@code user}: creates an account or gives a new one-time password, for whoever has locked themselves out. */
@Command(
        name = "user",
        description =
                "create an account, or give it a new one-time password and roles; the author instance must be stopped")
final class UserCommand implements Callable<Integer> {
    private static final Actor JOB = new Actor.Job("operator");

    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "NAME", description = "login name")
    private String name = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "the name shown to others (default: the login name)")
    private String title = "";

    @Option(names = "--email", paramLabel = "ADDRESS", description = "mail address")
    private String email = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            split = ",",
            description = "superuser, publisher or editor; may be repeated")
    private List<String> roles = new ArrayList<>();

    @Override
    public Integer call() {
        Settings settings = options.settings();
        try (Modules modules = Modules.load(settings.modules(), settings::variable);
                ContentStore store = ContentStore.open(settings.authorData().resolve(Instance.REPOSITORY))) {
            Passwords passwords = new Passwords();
            new FirstStart(store, passwords)
                    .prepare(settings.adminPassword().orElse(null))
                    .ifPresent(password -> System.out.println("user superuser, one-time password " + password));
            Editor editor = new Editor(
                    store,
                    modules::current,
                    new Guard(store::snapshot),
                    new NoOutbox(),
                    InternalLinks.PATHS,
                    passwords,
                    EditingSettings.USUAL,
                    Clock.systemDefaultZone());
            return run(store, editor, passwords.oneTime());
        }
    }

    private int run(ContentStore store, Editor editor, String password) {
        List<quartier.editing.Command> commands = new ArrayList<>();
        if (Accounts.find(store.snapshot(), name).isEmpty()) {
            commands.add(
                    new quartier.editing.Command.SaveUser(name, title.isEmpty() ? name : title, email, Locale.GERMAN));
        }
        if (!roles.isEmpty()) {
            commands.add(new quartier.editing.Command.SetRoles(name, roles));
        }
        commands.add(new quartier.editing.Command.ChangePassword(name, password, true));
        for (quartier.editing.Command command : commands) {
            Outcome outcome = editor.execute(JOB, command);
            if (!(outcome instanceof Outcome.Done)) {
                System.err.println("quartier: " + command + ": " + outcome);
                return 1;
            }
        }
        System.out.println("user " + name + ", one-time password " + password);
        return 0;
    }

    /** Accounts are not published. */
    private static final class NoOutbox implements Outbox {
        @Override
        public Receipt publish(List<quartier.content.ContentPath> units, String user) {
            throw new UnsupportedOperationException("accounts are not published");
        }

        @Override
        public Receipt withdraw(List<Taken> units, String user) {
            throw new UnsupportedOperationException("accounts are not published");
        }
    }
}
