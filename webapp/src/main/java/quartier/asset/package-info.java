/**
 * Files and images: what may be uploaded, renditions in the asked size, metadata. Start at {@link
 * quartier.asset.Renditions} and {@link quartier.asset.Uploads}. The only package with image codecs.
 */
@NullMarked
package quartier.asset;

import org.jspecify.annotations.NullMarked;
