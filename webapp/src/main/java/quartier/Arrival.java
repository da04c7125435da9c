package quartier;

import java.util.function.BooleanSupplier;

/**
 * Whether a public instance has what visitors come for: a new one does not serve them before its first content has
 * arrived. From then on it does, whatever happens.
 */
final class Arrival implements BooleanSupplier {
    private volatile BooleanSupplier sign;
    private volatile boolean arrived;

    /** @param content whether there is any */
    Arrival(BooleanSupplier content) {
        this.sign = content;
        this.arrived = content.getAsBoolean();
    }

    /**
     * Takes another sign for a new instance. The author in the same process knows better: not the first page counts but
     * the last, and where there is nothing to deliver there is nothing to wait for.
     */
    void knownBy(BooleanSupplier everythingDelivered) {
        sign = everythingDelivered;
    }

    @Override
    public boolean getAsBoolean() {
        if (!arrived) {
            arrived = sign.getAsBoolean();
        }
        return arrived;
    }
}
