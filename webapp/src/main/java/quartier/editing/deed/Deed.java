package quartier.editing.deed;

import java.util.List;
import quartier.editing.Outcome;

/** One command about to be carried out. */
public interface Deed {
    /** All rights it needs, read from the content as it is now; asked before anything is done. */
    List<Right> rights();

    /** Checks, changes, tells how it ended. Called only when all rights are there. */
    Outcome carryOut();
}
