package quartier.author.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.author.Notice;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Account;
import quartier.security.Accounts;
import quartier.security.Permission;

/** Users and their roles, for administrators. New and reset passwords are shown once and must be changed at login. */
final class UserScreens implements Screen {
    static final String HOME = "/.author/benutzer";
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;

    /** A role that can be given. */
    public record RoleChoice(String name, String title, String description, boolean chosen) {}

    UserScreens(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
    }

    @Override
    public Response show(Visit visit) {
        if (!services.guard().may(visit.person(), Permission.ADMINISTER)) {
            throw new HttpException(403, "users are for administrators");
        }
        if (visit.rest().isEmpty()) {
            return screens.page(
                    visit,
                    "users.ftl",
                    screens.text("nav.users"),
                    Map.of("users", Accounts.all(visit.snapshot()), "roles", roles(visit, List.of())));
        }
        Optional<Account> account = visit.rest().equals("neu")
                ? Optional.empty()
                : Optional.of(Accounts.find(visit.snapshot(), visit.rest())
                        .orElseThrow(() -> new HttpException(404, "no such user")));
        return visit.isPost() ? change(visit, account) : form(visit, 200, account, Optional.empty(), "");
    }

    private Response form(Visit visit, int status, Optional<Account> account, Optional<FormData> typed, String error) {
        List<String> has = typed.map(form -> form.fields().all("rolle"))
                .orElse(account.map(Account::roles).orElse(List.of()));
        return screens.page(
                visit,
                status,
                "user.ftl",
                account.map(Account::name).orElse(screens.text("users.new")),
                Map.of(
                        "crumbs", List.of(new Screens.Crumb(screens.text("nav.users"), HOME)),
                        "isNew", account.isEmpty(),
                        "name",
                                typed.map(f -> f.text("name"))
                                        .orElse(account.map(Account::name).orElse("")),
                        "fullName",
                                typed.map(f -> f.text("titel"))
                                        .orElse(account.map(Account::title).orElse("")),
                        "email",
                                typed.map(f -> f.text("email"))
                                        .orElse(account.map(Account::email).orElse("")),
                        "enabled", account.map(Account::enabled).orElse(true),
                        "roles", roles(visit, has),
                        "error", error));
    }

    private static List<RoleChoice> roles(Visit visit, List<String> has) {
        return Accounts.roles(visit.snapshot()).stream()
                .map(role -> new RoleChoice(
                        role.name(), RoleScreen.title(role), role.text("description"), has.contains(role.name())))
                .toList();
    }

    private Response change(Visit visit, Optional<Account> account) {
        FormData form = visit.form();
        String name = account.map(Account::name).orElse(form.text("name").strip());
        if (account.isEmpty() && Accounts.find(visit.snapshot(), name).isPresent()) {
            return form(visit, 422, account, Optional.of(form), screens.text("users.taken", name));
        }
        List<Command> commands = new ArrayList<>();
        Optional<String> oneTime = Optional.empty();
        switch (form.text("tat")) {
            case "sperren" -> commands.add(new Command.LockUser(name, true));
            case "entsperren" -> commands.add(new Command.LockUser(name, false));
            case "passwort" -> oneTime = Optional.of(services.passwords().oneTime());
            default -> {
                commands.add(new Command.SaveUser(
                        name, form.text("titel").strip(), form.text("email").strip(), Locale.GERMAN));
                commands.add(new Command.SetRoles(name, form.fields().all("rolle")));
                oneTime = account.isEmpty() ? Optional.of(services.passwords().oneTime()) : Optional.empty();
            }
        }
        oneTime.ifPresent(password -> commands.add(new Command.ChangePassword(name, password, true)));
        for (Command command : commands) {
            Outcome outcome = services.editor().execute(visit.person(), command);
            if (!(outcome instanceof Outcome.Done)) {
                Notice why = outcomes.notice(outcome, "", visit.registry());
                String text = why.text() + " " + String.join(" ", why.details());
                return form(visit, 422, account, Optional.of(form), text.strip());
            }
        }
        Notice notice = oneTime.map(password -> Notice.hint(screens.text("users.password", name), List.of(password)))
                .orElse(Notice.good(screens.text("users.saved", name)));
        return screens.after(visit, notice, HOME + "/" + Places.encode(name));
    }
}
