/**
 * What foreign templates see: content as maps, definitions, assets, sites, each an explicit list of names. Nothing
 * here is shown by reflection, so templates reach only what is written down. Start at
 * {@link quartier.rendering.model.Scope} and {@link quartier.rendering.model.ContentModel}.
 */
@NullMarked
package quartier.rendering.model;

import org.jspecify.annotations.NullMarked;
