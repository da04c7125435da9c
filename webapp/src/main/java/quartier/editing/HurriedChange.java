package quartier.editing;

/** Where an item notes the last change that was published without approval, so that approvers can look at it. */
public final class HurriedChange {
    /** Property with the name of the change. */
    public static final String WHAT = "quartier:hurried";

    /** Property with the name of whoever made it. */
    public static final String BY = "quartier:hurriedBy";

    /** Property with the moment. */
    public static final String AT = "quartier:hurriedAt";

    private HurriedChange() {}
}
