/**
 * Questions to the index: what people type ({@link quartier.search.query.FullText}) and lists of items ({@link
 * quartier.search.query.ItemLists}). Input is hostile: limits first, no query syntax.
 */
@NullMarked
package quartier.search.query;

import org.jspecify.annotations.NullMarked;
