package quartier.security;

import java.util.Optional;
import quartier.http.Filter;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;

/**
 * Lets programs say with every request who they are (HTTP Basic). Stands behind {@link Sessions}: credentials that are
 * sent win over a session; wrong ones are refused rather than taken for nobody's.
 */
public final class BasicAccess implements Filter {
    /** What a refused program has to send. */
    public static final String CHALLENGE = "Basic realm=\"Quartier\", charset=\"UTF-8\"";

    private final Authenticator authenticator;

    public BasicAccess(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public Response filter(Request request, Handler next) {
        if (request.header("Authorization").isEmpty()) {
            return next.handle(request);
        }
        Optional<Actor.Person> person = authenticator.basic(request);
        return next.handle(request.with(
                Sessions.ACTOR, person.orElseThrow(() -> new HttpException(401, "name or password is wrong"))));
    }
}
