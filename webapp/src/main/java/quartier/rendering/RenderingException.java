package quartier.rendering;

import org.jspecify.annotations.Nullable;
import quartier.definition.Problem;

/** A template failed; the problem says where. */
public class RenderingException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public RenderingException(Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
