/**
 * Files and images. Reading them: {@link quartier.asset.Assets}. Before a file is stored: {@link
 * quartier.asset.Uploads}, and {@link quartier.asset.PdfCheck} for what a machine can say about
 * accessibility. Images in another size: {@link quartier.asset.Renditions}. The only package with image
 * codecs. Must not know users, requests or templates.
 */
@NullMarked
package quartier.asset;

import org.jspecify.annotations.NullMarked;
