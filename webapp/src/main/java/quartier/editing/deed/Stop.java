package quartier.editing.deed;

import quartier.editing.Outcome;

/** Leaves a transaction without storing anything; never seen outside of {@link Desk}. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    Stop(Outcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
