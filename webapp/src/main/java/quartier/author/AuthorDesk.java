package quartier.author;

import java.util.Map;
import java.util.Optional;
import quartier.author.browser.BrowserScreens;
import quartier.author.page.PageScreens;
import quartier.author.page.PreviewMarks;
import quartier.author.page.SharedPreview;
import quartier.author.task.TaskScreens;
import quartier.content.ReadLog;
import quartier.http.Attribute;
import quartier.http.Filter;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.rendering.view.Views;
import quartier.security.Actor;
import quartier.security.CsrfCheck;
import quartier.security.Sessions;

/** The editors' desk: everything below {@code /.author}. Knows who may come in; the screens know the rest. */
public final class AuthorDesk implements Handler {
    private static final String ROOT = "/.author";

    private final Services services;
    private final Screens screens;
    private final Gate gate;
    private final Map<String, Screen> places;
    private final Handler guarded;

    public AuthorDesk(Services services) {
        this.services = services;
        this.screens = new Screens(Views.of("author"), new Assets(), services.guard());
        this.gate = new Gate(screens, services.sessions(), services.authenticator());
        Map<String, Screen> all = new java.util.HashMap<>();
        all.putAll(TaskScreens.of(services, screens));
        all.putAll(BrowserScreens.of(services, screens));
        all.putAll(PageScreens.of(services, screens));
        this.places = Map.copyOf(all);
        this.guarded = new CsrfCheck(request -> errorPage(request, 403, "")).then(this::open);
    }

    @Override
    public Response handle(Request request) {
        if (request.path().startsWith(Assets.PREFIX)) {
            return screens.assets().serve(request);
        }
        return request.attribute(Sessions.ACTOR).isPresent()
                ? guarded.handle(request)
                : services.sessions().filter(request, guarded);
    }

    /**
     * Drafts for people without an account, who have been given a link.
     *
     * @param files answers addresses of files and their renditions
     */
    public Handler shared(Handler files) {
        return new SharedPreview(services, screens, files);
    }

    /** Says in the pages inside what visitors do not see yet. @param log where the rendering notes what it reads */
    public Filter marked(Attribute<ReadLog> log) {
        return new PreviewMarks(services, screens).around(log);
    }

    /** The desk's page for an error status, for whoever catches failures. */
    public Response errorPage(Request request, int status, String incident) {
        String key = screens.texts().find("error." + status).isPresent() ? "error." + status : "error.400";
        String shown = status >= 500 ? "error.500" : key;
        return screens.bare(
                status,
                "error.ftl",
                Map.of(
                        "title", screens.text(shown),
                        "text", screens.text(shown + ".text"),
                        "incident", incident));
    }

    private Response open(Request request) {
        String path = request.path().equals(ROOT) ? "" : request.path().substring(ROOT.length() + 1);
        int slash = path.indexOf('/');
        String place = slash < 0 ? path : path.substring(0, slash);
        if (place.equals("anmelden")) {
            return gate.login(request);
        }
        if (place.equals("abmelden")) {
            return gate.logout(request);
        }
        if (!(request.attribute(Sessions.ACTOR).orElse(null) instanceof Actor.Person person)) {
            return gate.closed(request);
        }
        if (request.attribute(Sessions.PASSWORD_EXPIRED).orElse(false) && !place.equals("profil")) {
            return Response.redirect(303, ROOT + "/profil");
        }
        Visit visit = new Visit(
                request,
                person,
                services.store().snapshot(),
                services.registries().get(),
                new Underway(services.deliveries().pending().get()),
                slash < 0 ? "" : path.substring(slash + 1));
        return show(place, visit);
    }

    private Response show(String place, Visit visit) {
        try {
            return Optional.ofNullable(places.get(place))
                    .map(screen -> screen.show(visit))
                    .orElseGet(() -> errorPage(visit.request(), 404, ""));
        } catch (HttpException e) {
            return errorPage(visit.request(), e.status(), "");
        }
    }
}
