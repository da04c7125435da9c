/**
 * Queries that templates write as JCR-SQL2, as the older SQL or as XPath, answered from a snapshot. Start at
 * {@link quartier.rendering.query.JcrQuery}. One node type, conditions and an order; no joins.
 */
@NullMarked
package quartier.rendering.query;

import org.jspecify.annotations.NullMarked;
