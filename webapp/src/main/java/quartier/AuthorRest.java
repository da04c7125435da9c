package quartier;

import java.util.List;
import quartier.author.Outcomes;
import quartier.author.rest.ManagementApi;
import quartier.content.ContentPath;
import quartier.editing.Editor;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Routes;
import quartier.rendering.view.Views;
import quartier.security.Actor;
import quartier.security.Authenticator;
import quartier.security.BasicAccess;
import quartier.security.CsrfCheck;
import quartier.security.Guard;
import quartier.security.Permission;
import quartier.security.Sessions;
import quartier.site.Cors;
import quartier.site.Sites;
import quartier.site.rest.DeliveryHandler;
import quartier.site.rest.OpenApi;
import quartier.site.rest.OpenApiHandler;
import quartier.site.rest.ReadAccess;
import quartier.site.rest.RestErrors;
import quartier.site.rest.TemplatesHandler;

/** What programs reach on the author instance: delivery of what is not yet published, and the management API. */
final class AuthorRest {
    private final Instance instance;
    private final Editor editor;
    private final Guard guard;

    AuthorRest(Instance instance, Editor editor, Guard guard) {
        this.instance = instance;
        this.editor = editor;
        this.guard = guard;
    }

    Handler handler(Sessions sessions, Authenticator authenticator) {
        Handler management = new CsrfCheck(AuthorRest::foreign)
                .then(new ManagementApi(
                        instance.store()::snapshot,
                        instance.modules()::current,
                        editor,
                        guard,
                        new Outcomes(Views.of("author").messages())));
        Handler templates = onlyForKnown(new TemplatesHandler(access()));
        Handler routes = Routes.to(onlyForKnown(new DeliveryHandler(access())))
                .with(OpenApiHandler.PATH, onlyForKnown(description()))
                .with(TemplatesHandler.ANNOTATIONS, templates)
                .with(TemplatesHandler.DEFINITIONS, templates)
                .with(ManagementApi.COMMANDS, management)
                .with(ManagementApi.NODES, management)
                .with(ManagementApi.PROPERTIES, management);
        Handler known = sessions.then(new BasicAccess(authenticator).then(routes));
        return Cors.of(instance.modules()::current).then(new RestErrors(BasicAccess.CHALLENGE).then(known));
    }

    private static quartier.http.Response foreign(Request request) {
        throw new HttpException(403, "a request that changes something must come from this site, or without cookies");
    }

    /** Drafts are for people who may read something; a role "anonymous" may open addresses to everybody ({@code acl_uri}). */
    private Handler onlyForKnown(Handler inside) {
        return request -> {
            Actor actor = actor(request);
            boolean known = guard.may(actor, Permission.READ);
            if (!known && !guard.mayRequest(actor, false, request.path())) {
                throw new HttpException(401, "log in, or send name and password (HTTP Basic)");
            }
            if (guard.isShut(actor, false, request.path())) {
                throw new HttpException(403, "acl_uri of a role shuts this address");
            }
            return inside.handle(request)
                    .with("Cache-Control", "private, no-cache")
                    .plus("Vary", "Cookie, Authorization");
        };
    }

    private Handler description() {
        return new OpenApiHandler(
                instance.modules()::current, List.of(OpenApi.Part.of(ManagementApi.class, ManagementApi.DESCRIPTION)));
    }

    private ReadAccess access() {
        return new ReadAccess(
                instance.store()::snapshot,
                instance.modules()::current,
                instance.links(),
                request -> Sites.of(instance.modules().current(), request),
                this::mayRead);
    }

    private boolean mayRead(Request request, ContentPath path) {
        return guard.may(actor(request), Permission.READ, path);
    }

    private static Actor actor(Request request) {
        return request.attribute(Sessions.ACTOR).orElse(new Actor.Anonymous());
    }
}
