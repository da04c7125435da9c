/**
 * Full text, lists by date, facets, spelling and "who uses this": a Lucene index beside the store that
 * can be rebuilt from content at any time. Start at {@link quartier.search.SearchIndex}. The only
 * package that touches Lucene and Tika.
 */
@NullMarked
package quartier.search;

import org.jspecify.annotations.NullMarked;
