package quartier.rendering.functions;

import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What there is instead of an answer: the status of a server that is not available. */
    private static final RestAnswer NONE = new RestAnswer(503, "", "");

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

    private Object call(Scope scope, Arguments a) throws TemplateModelException {
        RestClient.Answer wanted =
                definition(scope, a).map(RestClient.Call::answer).orElse(RestClient.Answer.NODE);
        Optional<RestAnswer> answer = asked(scope, a).filter(RestAnswer::isGood);
        if (wanted == RestClient.Answer.TEXT) {
            return answer.map(RestAnswer::text).orElse("");
        }
        Optional<Object> json = answer.flatMap(good -> json(good, a.text(1)));
        return wanted == RestClient.Answer.VALUES
                ? json.map(JsonModel::plain).orElse(Map.of())
                : json.map(node -> JsonModel.of(node, scope)).orElse(JsonModel.missing(scope));
    }

    private Object response(Scope scope, Arguments a) throws TemplateModelException {
        return new ObjectModel<>(asked(scope, a).orElse(NONE), RESPONSE, scope);
    }

    private static Optional<Object> json(RestAnswer answer, String call) {
        try {
            return Optional.of(answer.json());
        } catch (IOException e) {
            LOG.warn("REST call {}: the answer is no JSON", call);
            return Optional.empty();
        }
    }

    private static Object plain(JsonModel json, Object otherwise) {
        Object plain = JsonModel.plain(json.self());
        boolean fits = otherwise instanceof Map ? plain instanceof Map : plain instanceof List;
        return fits ? plain : otherwise;
    }

    private Optional<RestAnswer> asked(Scope scope, Arguments a) throws TemplateModelException {
        RestClient client = scope.registry().restClients().get(a.text(0));
        Optional<RestClient.Call> call = definition(scope, a);
        if (client == null || call.isEmpty()) {
            LOG.warn(
                    "{} calls '{}' of the REST client '{}', which is not defined",
                    scope.context().templateId(),
                    a.text(1),
                    a.text(0));
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        a.map(2).forEach((name, value) -> values.put(name, HtmlText.unescape(Arguments.textOf(value))));
        RestCalls.Told told = calls.ask(client, call.get(), values);
        told.until().ifPresent(scope.reads()::until);
        return told.answer();
    }

    private static Optional<RestClient.Call> definition(Scope scope, Arguments a) {
        return Optional.ofNullable(scope.registry().restClients().get(a.text(0)))
                .map(client -> client.calls().get(a.text(1)));
    }
}
