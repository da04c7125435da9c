package quartier.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quartier.definition.Site;
import quartier.http.Filter;
import quartier.http.Handler;
import quartier.http.ReadyAnswers;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;

/**
 * Lets scripts of other origins read what the rules of a site open ({@code cors}, Fetch standard). Without a rule no
 * header is sent, and browsers keep everything to themselves.
 */
public final class Cors implements Filter {
    private static final String ALL = "*";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
    private static final Pattern TOKENS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+(\\s*,\\s*[A-Za-z0-9!#$%&'*+.^_`|~-]+)*");
    private final Function<Request, List<Site.CorsRule>> rules;

    public Cors(Function<Request, List<Site.CorsRule>> rules) {
        this.rules = rules;
    }

    /** By the rules of the site that is asked for, then those of all sites. */
    public static Cors of(Supplier<Registry> definitions) {
        return new Cors(request -> Stream.concat(
                        Sites.of(definitions.get(), request).cors().stream(), definitions.get().cors().stream())
                .toList());
    }

    @Override
    public Response filter(Request request, Handler next) {
        List<Site.CorsRule> here = here(request);
        if (here.isEmpty()) {
            return next.handle(request);
        }
        Optional<String> origin = request.header("Origin");
        Optional<Site.CorsRule> rule = origin.flatMap(
                asking -> here.stream().filter(each -> lets(each, asking)).findFirst());
        if (isPreflight(request)) {
            return preflight(request, rule).plus("Vary", "Origin");
        }
        Response response = next.handle(request).plus("Vary", "Origin");
        return rule.isPresent() && allows(rule.get(), request.method())
                ? opened(response, rule.get(), origin.get())
                : response;
    }

    /** Those answers that no rule has anything to say about. */
    public ReadyAnswers outside(ReadyAnswers ready) {
        return request -> here(request).isEmpty() ? ready.to(request) : Optional.empty();
    }

    private List<Site.CorsRule> here(Request request) {
        return rules.apply(request).stream()
                .filter(rule -> rule.uris().stream().anyMatch(uri -> UriPattern.matches(uri, request.path())))
                .toList();
    }

    private static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && request.header("Origin").isPresent()
                && request.header("Access-Control-Request-Method").isPresent();
    }

    private static Response preflight(Request request, Optional<Site.CorsRule> rule) {
        String method =
                request.header("Access-Control-Request-Method").orElse("").strip();
        if (rule.isEmpty() || !allows(rule.get(), method)) {
            return Response.of(403);
        }
        List<String> methods =
                rule.get().methods().contains(ALL) ? METHODS : rule.get().methods();
        Response response = opened(
                        Response.of(204), rule.get(), request.header("Origin").orElseThrow())
                .with("Access-Control-Allow-Methods", String.join(", ", methods));
        String headers = headers(
                rule.get(), request.header("Access-Control-Request-Headers").orElse(""));
        if (!headers.isEmpty()) {
            response = response.with("Access-Control-Allow-Headers", headers);
        }
        return rule.get().maxAge() > 0
                ? response.with(
                        "Access-Control-Max-Age", String.valueOf(rule.get().maxAge()))
                : response;
    }

    private static Response opened(Response response, Site.CorsRule rule, String origin) {
        boolean everybody = rule.origins().contains(ALL);
        Response open = response.with("Access-Control-Allow-Origin", everybody ? ALL : origin);
        if (rule.credentials() && !everybody) {
            open = open.with("Access-Control-Allow-Credentials", "true");
        }
        return rule.exposed().isEmpty()
                ? open
                : open.with("Access-Control-Expose-Headers", String.join(", ", rule.exposed()));
    }

    private static boolean lets(Site.CorsRule rule, String origin) {
        return rule.origins().contains(ALL)
                || rule.origins().stream()
                        .anyMatch(known -> known.replaceFirst("/$", "").equalsIgnoreCase(origin));
    }

    private static boolean allows(Site.CorsRule rule, String method) {
        return rule.methods().contains(ALL)
                ? METHODS.contains(method)
                : rule.methods().stream().anyMatch(method::equalsIgnoreCase);
    }

    /** The headers asked for, as far as the rule allows them. */
    private static String headers(Site.CorsRule rule, String asked) {
        if (!TOKENS.matcher(asked).matches()) {
            return "";
        }
        if (rule.headers().contains(ALL)) {
            return asked;
        }
        Set<String> known = Set.copyOf(rule.headers().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList());
        List<String> allowed = new ArrayList<>();
        for (String name : asked.split(",", -1)) {
            if (known.contains(name.strip().toLowerCase(Locale.ROOT))) {
                allowed.add(name.strip());
            }
        }
        return String.join(", ", allowed);
    }
}
