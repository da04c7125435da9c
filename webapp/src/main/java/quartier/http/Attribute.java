package quartier.http;

/**
 * A typed key for what a filter tells the handlers behind it (who acts, which session). Compared by
 * identity: keep it in a constant.
 */
public final class Attribute<T> {
    private final String name;

    public Attribute(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
