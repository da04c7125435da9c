package quartier.rendering.functions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;

/** {@code restfn}: calls to other servers are not made while a page is rendered; says so and gives nothing. */
public final class RestFunctions {
    private static final Logger LOG = LoggerFactory.getLogger(RestFunctions.class);

    public static final Members<Scope> MEMBERS = new Members<Scope>().method("call", (s, a) -> {
        LOG.warn("{} calls the REST client '{}': not supported", s.context().templateId(), a.text(0));
        return null;
    });

    private RestFunctions() {}
}
