package quartier.rendering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.http.ContentPolicy;

/** What a template's page wants browsers to do and they will not, because the {@link ContentPolicy} forbids it. */
record PageLoads(ContentPolicy policy) {
    private static final String HOST = "\\s*=\\s*[\"']?(?:https?:)?//([a-z0-9.-]+(?::\\d+)?)";
    private static final Pattern LOADS = Pattern.compile("(?i)<(?:"
            + "(?:script|iframe|img|video|audio|source|embed)\\b[^>]{0,600}?\\ssrc" + HOST
            + "|link\\b(?=[^>]{0,600}?\\srel\\s*=\\s*[\"']?(?:stylesheet|preload|icon|shortcut))[^>]{0,600}?\\shref"
            + HOST + ")");
    private static final Pattern HANDLER =
            Pattern.compile("(?i)<[a-z][a-z0-9-]*\\b[^>]{0,600}?\\s(on[a-z]{3,20})\\s*=\\s*[\"']");

    /** @param at the place of an offset in the template */
    List<Problem> in(String template, IntFunction<Origin> at) {
        List<Problem> problems = new ArrayList<>();
        Set<String> told = new HashSet<>();
        Matcher loads = LOADS.matcher(template);
        while (loads.find()) {
            String host = (loads.group(1) == null ? loads.group(2) : loads.group(1)).toLowerCase(Locale.ROOT);
            if (!policy.allows(host) && told.add(host)) {
                problems.add(Problem.unsupported(
                        at.apply(loads.start()),
                        "browsers load nothing from '" + host + "' unless the operator's setting page-hosts lists it"));
            }
        }
        Matcher handler = HANDLER.matcher(template);
        while (handler.find()) {
            String name = handler.group(1).toLowerCase(Locale.ROOT);
            if (told.add(name)) {
                problems.add(Problem.unsupported(
                        at.apply(handler.start()),
                        "browsers do not run '" + name + "' in an element; listen for the event in a script"));
            }
        }
        return problems;
    }
}
