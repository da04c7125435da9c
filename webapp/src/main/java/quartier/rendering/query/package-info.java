/**
 * Queries that templates write as JCR-SQL2 or as the older SQL, answered from a snapshot. Start at
 * {@link quartier.rendering.query.JcrQuery}. One node type, conditions and an order; no joins.
 */
@NullMarked
package quartier.rendering.query;

import org.jspecify.annotations.NullMarked;
