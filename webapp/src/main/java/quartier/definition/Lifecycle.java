package quartier.definition;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which properties of an item, a page or a file say what happens to it at some time. All hold a moment;
 * a day stands for its first minute in local time.
 *
 * @param publish what is approved before this moment is published at it; empty for none
 * @param withdraw taken off at the earliest of these moments, as they were published
 * @param urgent taken off at the earliest of these moments as soon as they are saved, draft or not
 * @param replacement from a moment on, another item stands in everywhere
 * @param review when editors look whether it is still true
 * @param archive how long after its last date an item leaves lists and search
 */
public record Lifecycle(
        String publish,
        List<String> withdraw,
        List<String> urgent,
        Optional<Replacement> replacement,
        Optional<Review> review,
        Optional<Period> archive) {
    public static final Lifecycle NONE =
            new Lifecycle("", List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Lifecycle {
        withdraw = List.copyOf(withdraw);
        urgent = List.copyOf(urgent);
    }

    /**
     * Somebody else stands in.
     *
     * @param after property with the moment
     * @param by property that refers to whoever stands in
     */
    public record Replacement(String after, String by) {}

    /**
     * Editors are asked to look at it from a day on.
     *
     * @param at property with the day
     * @param every how long it is good for after somebody has looked; empty when they choose the next day themselves
     */
    public record Review(String at, Optional<Period> every) {}

    /** All properties it names. */
    public List<String> properties() {
        List<String> all = new ArrayList<>(withdraw);
        all.addAll(urgent);
        if (!publish.isEmpty()) {
            all.add(publish);
        }
        review.ifPresent(look -> all.add(look.at()));
        replacement.ifPresent(stand -> all.addAll(List.of(stand.after(), stand.by())));
        return List.copyOf(all);
    }
}
