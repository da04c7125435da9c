package quartier.rendering.functions;

import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;
import quartier.search.SearchIndex;

/** {@code quartierfn}: what templates of this runtime need beyond Magnolia's functions. */
public final class QuartierFunctions {
    private QuartierFunctions() {}

    /** The functions over that index. */
    public static Members<Scope> over(SearchIndex index) {
        return new Members<>();
    }
}
