/**
 * Content to Lucene documents: what is indexed ({@link quartier.search.index.Units}), how a unit becomes documents
 * ({@link quartier.search.index.UnitDocuments}) and where they are kept ({@link quartier.search.index.IndexFolder}).
 */
@NullMarked
package quartier.search.index;

import org.jspecify.annotations.NullMarked;
