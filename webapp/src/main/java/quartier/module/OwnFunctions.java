package quartier.module;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.definition.Origin;
import quartier.definition.Problem;

/** Finds where template scripts call functions that only this runtime has. */
final class OwnFunctions {
    private static final Pattern CALL = Pattern.compile("\\bquartierfn\\.(\\w+)");
    private static final int LONGEST = 1_000_000;

    private OwnFunctions() {}

    static List<Problem> in(ResourceTree resources) {
        List<Problem> notes = new ArrayList<>();
        for (String path : resources.paths()) {
            if (path.endsWith(".ftl")) {
                resources
                        .find(path)
                        .filter(script -> script.length() <= LONGEST)
                        .ifPresent(script -> notes.addAll(in(script)));
            }
        }
        return notes;
    }

    private static List<Problem> in(ResourceTree.Resource script) {
        List<Problem> notes = new ArrayList<>();
        int line = 0;
        for (String text : script.text().lines().toList()) {
            line++;
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                notes.add(Problem.note(
                        new Origin(script.module(), script.file(), line, call.start() + 1),
                        "Magnolia has no function '" + call.group() + "'"));
            }
        }
        return notes;
    }
}
