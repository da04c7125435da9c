package quartier.rendering.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads conditions that are joined with {@code or} and {@code and}, alike in every language of queries. */
final class Joined {
    private static final int DEEPEST = 40;

    private final Tokens tokens;
    private final Supplier<Condition> single;
    private int depth;

    /** @param single reads one condition, or several in brackets by asking here again */
    Joined(Tokens tokens, Supplier<Condition> single) {
        this.tokens = tokens;
        this.single = single;
    }

    Condition read() {
        if (++depth > DEEPEST) {
            throw new QueryException("the query is nested more than " + DEEPEST + " levels deep");
        }
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(both());
        } while (tokens.take("or"));
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Condition.Or(List.copyOf(parts));
    }

    private Condition both() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(single.get());
        } while (tokens.take("and"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.And(List.copyOf(parts));
    }
}
