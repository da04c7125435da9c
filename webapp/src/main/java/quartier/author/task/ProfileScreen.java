package quartier.author.task;

import java.util.Map;
import quartier.author.Notice;
import quartier.author.Outcomes;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.http.FormData;
import quartier.http.Response;
import quartier.security.Accounts;
import quartier.security.Sessions;

/** One's own account: a new password, for which the old one is needed. */
final class ProfileScreen implements Screen {
    private static final int SHORTEST = 12;
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;

    ProfileScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
    }

    @Override
    public Response show(Visit visit) {
        return visit.isPost() ? change(visit) : page(visit, 200, "");
    }

    private Response page(Visit visit, int status, String error) {
        boolean expired = visit.request().attribute(Sessions.PASSWORD_EXPIRED).orElse(false);
        return screens.page(
                visit,
                status,
                "profile.ftl",
                screens.text("profile.title"),
                Map.of("error", error, "expired", expired, "shortest", SHORTEST));
    }

    private Response change(Visit visit) {
        FormData form = visit.form();
        String password = form.text("neu");
        String me = visit.person().name();
        if (!services.authenticator()
                .confirms(me, form.text("alt"), visit.request().remoteAddress())) {
            return page(visit, 422, screens.text("profile.oldWrong"));
        }
        if (password.length() < SHORTEST) {
            return page(visit, 422, screens.text("profile.tooShort", SHORTEST));
        }
        if (!password.equals(form.text("nochmal"))) {
            return page(visit, 422, screens.text("profile.different"));
        }
        Outcome outcome = services.editor().execute(visit.person(), new Command.ChangePassword(me, password, false));
        if (!(outcome instanceof Outcome.Done)) {
            return page(
                    visit, 422, outcomes.notice(outcome, "", visit.registry()).text());
        }
        Response home = screens.after(visit, Notice.good(screens.text("profile.done")), "/.author/");
        return Accounts.find(services.store().snapshot(), me)
                .map(account -> services.sessions().login(visit.request(), account, home))
                .orElse(home);
    }
}
