/**
 * The content repository: paths, nodes, snapshots to read, edits to write, versions, import and
 * export. The only package that touches JCR and Oak. Start at {@link quartier.content.ContentStore}.
 * Magnolia's workspaces are sub-trees of the one Oak workspace; the translation lives here.
 * Must not know users, definitions, templates or HTTP.
 */
@NullMarked
package quartier.content;

import org.jspecify.annotations.NullMarked;
