package quartier.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quartier.definition.App;
import quartier.http.Response;
import quartier.rendering.view.ViewMessages;
import quartier.rendering.view.Views;
import quartier.security.Guard;

/** Draws the desk's pages: the frame, the policy, the notices that wait. */
public final class Screens {
    private final Views views;
    private final Assets assets;
    private final Navigation navigation;
    private final Map<String, String> scriptTexts;
    private final Notices notices = new Notices();

    public Screens(Views views, Assets assets, Guard guard) {
        this.views = views;
        this.assets = assets;
        this.scriptTexts = views.messages().below("script.");
        this.navigation = new Navigation(guard, views.messages());
    }

    public ViewMessages texts() {
        return views.messages();
    }

    public String text(String key, Object... arguments) {
        return views.messages().text(key, arguments);
    }

    Navigation navigation() {
        return navigation;
    }

    /** What people call an app. */
    public static String label(Visit visit, App app) {
        return Navigation.label(visit, app);
    }

    /** Whether the app is there for that person. */
    public boolean mayOpen(Visit visit, App app) {
        return navigation.mayOpen(visit, app);
    }

    /** Whether the person has one of the roles; no roles means everybody. */
    public boolean isFor(Visit visit, List<String> roles) {
        return navigation.isFor(visit, roles);
    }

    public Assets assets() {
        return assets;
    }

    /** A link of the way to a screen. */
    public record Crumb(String label, String url) {}

    /** A whole page of the desk. */
    public Response page(Visit visit, int status, String template, String title, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(Map.of("crumbs", List.of(), "lead", ""));
        all.putAll(model);
        all.put("title", title);
        all.put("person", visit.person());
        all.put("navigation", navigation.of(visit));
        List<Notice> told = new ArrayList<>(notices.take(visit.person().name()));
        if (model.get("notices") instanceof List<?> more) {
            more.forEach(notice -> told.add((Notice) notice));
        }
        all.put("notices", told);
        return html(status, template, all);
    }

    public Response page(Visit visit, String template, String title, Map<String, ?> model) {
        return page(visit, 200, template, title, model);
    }

    /** A page outside the desk's frame, such as the login. */
    public Response bare(String template, Map<String, ?> model) {
        return bare(200, template, model);
    }

    /** The same with another status. */
    public Response bare(int status, String template, Map<String, ?> model) {
        return html(status, template, new HashMap<>(model));
    }

    /** Leaves a notice for the next page and goes there. */
    public Response after(Visit visit, Notice notice, String url) {
        notices.leave(visit.person().name(), notice);
        return Response.redirect(303, url);
    }

    public void leave(Visit visit, Notice notice) {
        notices.leave(visit.person().name(), notice);
    }

    private Response html(int status, String template, Map<String, Object> model) {
        model.put("assets", assets);
        model.put("scriptTexts", scriptTexts);
        return Response.html(status, views.render(template, model))
                .with("Content-Security-Policy", policy())
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "same-origin")
                .with("X-Frame-Options", "SAMEORIGIN")
                .with("X-Content-Type-Options", "nosniff");
    }

    private String policy() {
        return "default-src 'none'; script-src 'self' '" + assets.importMapHash()
                + "'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; frame-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }
}
