/**
 * What templates may call, one class per name ({@code cmsfn}, {@code damfn}, …); each is a table of
 * {@link quartier.rendering.model.Members} and nothing else. {@code docs/modules/functions.md} describes every entry.
 */
@NullMarked
package quartier.rendering.functions;

import org.jspecify.annotations.NullMarked;
