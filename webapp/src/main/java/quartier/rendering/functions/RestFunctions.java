package quartier.rendering.functions;

import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.definition.RestClient;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Members;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;
import quartier.rendering.rest.JsonModel;
import quartier.rendering.rest.RestAnswer;
import quartier.rendering.rest.RestCalls;

/** {@code restfn}: asks the servers of REST clients, and gives nothing where there is no answer. */
public final class RestFunctions {
    private static final Logger LOG = LoggerFactory.getLogger(RestFunctions.class);
    private static final Members<RestAnswer> RESPONSE = new Members<RestAnswer>()
            .property("status", (response, a) -> response.status())
            .property("mediaType", (response, a) -> response.mediaType())
            .property("entity", (response, a) -> response.text())
            .method("readEntity", (response, a) -> response.text());

    private final RestCalls calls;

    private RestFunctions(RestCalls calls) {
        this.calls = calls;
    }

    public static Members<Scope> over(RestCalls calls) {
        RestFunctions functions = new RestFunctions(calls);
        return new Members<Scope>()
                .method("call", functions::call)
                .method("callForResponse", functions::response)
                .method("asMap", (scope, a) -> a.model(0) instanceof JsonModel json ? plain(json, Map.of()) : Map.of())
                .method(
                        "asList",
                        (scope, a) -> a.model(0) instanceof JsonModel json ? plain(json, List.of()) : List.of());
    }

    private @Nullable Object call(Scope scope, Arguments a) throws TemplateModelException {
        Optional<RestClient.Call> call = definition(scope, a);
        Optional<RestAnswer> answer = asked(scope, a).filter(RestAnswer::isGood);
        return call.isEmpty() || answer.isEmpty() ? null : value(scope, call.get(), answer.get());
    }

    private @Nullable Object response(Scope scope, Arguments a) throws TemplateModelException {
        return asked(scope, a)
                .map(answer -> new ObjectModel<>(answer, RESPONSE, scope))
                .orElse(null);
    }

    private static @Nullable Object value(Scope scope, RestClient.Call call, RestAnswer answer) {
        if (call.answer() == RestClient.Answer.TEXT) {
            return answer.text();
        }
        try {
            Object json = answer.json();
            return call.answer() == RestClient.Answer.VALUES ? JsonModel.plain(json) : JsonModel.of(json, scope);
        } catch (IOException e) {
            LOG.warn("REST call {}: the answer is no JSON", call.name());
            return null;
        }
    }

    private static Object plain(JsonModel json, Object otherwise) {
        Object plain = JsonModel.plain(json.self());
        boolean fits = otherwise instanceof Map ? plain instanceof Map : plain instanceof List;
        return fits ? plain : otherwise;
    }

    private Optional<RestAnswer> asked(Scope scope, Arguments a) throws TemplateModelException {
        Optional<RestClient.Call> call = definition(scope, a);
        if (call.isEmpty()) {
            LOG.warn(
                    "{} calls '{}' of the REST client '{}', which is not defined",
                    scope.context().templateId(),
                    a.text(1),
                    a.text(0));
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        a.map(2).forEach((name, value) -> values.put(name, HtmlText.unescape(Arguments.textOf(value))));
        RestCalls.Told told = calls.ask(scope.registry().restClients().get(a.text(0)), call.get(), values);
        told.until().ifPresent(scope.reads()::until);
        return told.answer();
    }

    private static Optional<RestClient.Call> definition(Scope scope, Arguments a) {
        return Optional.ofNullable(scope.registry().restClients().get(a.text(0)))
                .map(client -> client.calls().get(a.text(1)));
    }
}
