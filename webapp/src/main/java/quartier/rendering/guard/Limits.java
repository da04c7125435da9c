package quartier.rendering.guard;

import java.time.Duration;

/**
 * How much one rendering may take.
 *
 * @param time of the processor for the whole page
 * @param output characters of the page
 * @param nesting areas and components within each other
 */
public record Limits(Duration time, int output, int nesting) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(10), 10_000_000, 40);
}
