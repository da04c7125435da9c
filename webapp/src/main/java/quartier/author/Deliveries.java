package quartier.author;

import java.util.List;
import java.util.function.Supplier;
import quartier.publishing.Pending;

/**
 * What the desk has to know of the way to the visitors.
 *
 * @param pending what has not arrived of what was sent
 * @param retry tries again at once
 */
public record Deliveries(Supplier<List<Pending>> pending, Runnable retry) {}
