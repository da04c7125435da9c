/**
 * How text becomes terms, one {@link quartier.search.analysis.Chain} per language: German with compound words and
 * folded umlauts, Lucene's own chains for what else it knows. Start at {@link quartier.search.analysis.Analysis}.
 * Must not know content.
 */
@NullMarked
package quartier.search.analysis;

import org.jspecify.annotations.NullMarked;
