package quartier.rendering.functions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;

/** {@code restfn}: calls to other servers are not made while a page is rendered; says so and gives nothing. */
public final class RestFunctions {
    private static final Logger LOG = LoggerFactory.getLogger(RestFunctions.class);

    public static final Members<Scope> MEMBERS = new Members<Scope>()
            .method("call", RestFunctions::nothing)
            .method("callForResponse", RestFunctions::nothing)
            .method("asMap", (s, a) -> Map.of())
            .method("asList", (s, a) -> List.of());

    private RestFunctions() {}

    private static @Nullable Object nothing(Scope scope, Arguments arguments) {
        LOG.warn("{} calls the REST client '{}': not supported", scope.context().templateId(), arguments.text(0));
        return null;
    }
}
