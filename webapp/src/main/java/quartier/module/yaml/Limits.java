package quartier.module.yaml;

/**
 * How much a YAML file may ask of us.
 *
 * @param characters of one file
 * @param depth of nesting
 * @param nodes of one definition with all aliases and includes written out
 */
public record Limits(int characters, int depth, int nodes) {
    /** Far beyond what people write, far below what hurts. */
    public static final Limits USUAL = new Limits(1_000_000, 60, 60_000);
}
