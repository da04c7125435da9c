package quartier.author;

import java.util.Map;
import quartier.http.FormData;
import quartier.http.Request;
import quartier.http.Response;
import quartier.security.Authenticator;
import quartier.security.Login;
import quartier.security.Sessions;

/** Login and logout. The login page stands in place of the page that was asked for, so nobody loses their way. */
final class Gate {
    private static final String LOGIN = "/.author/anmelden";
    private final Screens screens;
    private final Sessions sessions;
    private final Authenticator authenticator;

    Gate(Screens screens, Sessions sessions, Authenticator authenticator) {
        this.screens = screens;
        this.sessions = sessions;
        this.authenticator = authenticator;
    }

    /** 401 with the login page; htmx gets the status only and opens its own dialog. */
    Response closed(Request request) {
        String back = request.isSafe()
                ? request.path() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery())
                : "/.author/";
        return page(401, back, "", "");
    }

    Response login(Request request) {
        if (request.isSafe()) {
            return page(200, "/.author/", "", "");
        }
        FormData form = FormData.of(request);
        String name = form.text("name").strip();
        String back = back(form.text("zurueck"));
        boolean inPlace = request.header("X-Inline-Login").isPresent();
        return switch (authenticator.login(name, form.text("passwort"), request.remoteAddress())) {
            case Login.Granted granted ->
                sessions.login(request, granted.account(), inPlace ? Response.of(204) : Response.redirect(303, back));
            case Login.Denied denied ->
                inPlace ? plain(422, "login.denied") : page(422, back, name, screens.text("login.denied"));
            case Login.Delayed delayed -> {
                long minutes = Math.max(1, delayed.pause().plusSeconds(59).toMinutes());
                yield inPlace
                        ? plain(429, "login.delayed", minutes)
                        : page(429, back, name, screens.text("login.delayed", minutes));
            }
        };
    }

    Response logout(Request request) {
        return request.isSafe()
                ? Response.redirect(303, "/.author/")
                : sessions.logout(request, Response.redirect(303, LOGIN));
    }

    private Response plain(int status, String key, Object... arguments) {
        return Response.text(status, "text/plain; charset=utf-8", screens.text(key, arguments));
    }

    private Response page(int status, String back, String name, String error) {
        return screens.bare(status, "login.ftl", Map.of("back", back, "name", name, "error", error));
    }

    /** Only back into the desk or to a page of this host. */
    private static String back(String wanted) {
        return wanted.startsWith("/")
                        && !wanted.startsWith("//")
                        && !wanted.contains("\\")
                        && wanted.length() < 2000
                        && wanted.chars().allMatch(c -> c > 0x20)
                ? wanted
                : "/.author/";
    }
}
