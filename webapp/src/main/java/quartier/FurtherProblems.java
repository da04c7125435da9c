package quartier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import quartier.definition.Problem;
import quartier.http.ContentPolicy;
import quartier.module.Registry;
import quartier.rendering.ScriptCheck;

/** What is wrong with modules outside their definitions: in scripts, in files of node types and in the content they bring. */
final class FurtherProblems implements Function<Registry, List<Problem>> {
    private final ScriptCheck scripts;

    /** @param policy what browsers may load into pages */
    FurtherProblems(ContentPolicy policy) {
        this.scripts = new ScriptCheck(policy);
    }

    @Override
    public List<Problem> apply(Registry registry) {
        List<Problem> problems = new ArrayList<>(scripts.apply(registry.resources()));
        problems.addAll(new NodeTypeFiles(registry).problems());
        problems.addAll(new ModuleContentCheck(registry).problems());
        return problems;
    }
}
