package quartier.publishing;

/** The parcel is sound but cannot be applied to what the target has; the message says why to an editor. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
