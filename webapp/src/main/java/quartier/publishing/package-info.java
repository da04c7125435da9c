/**
 * From author to public: signed parcels, a durable queue per target, a receiver that applies each
 * parcel exactly once or not at all. Start at {@link quartier.publishing.Publisher} and {@link
 * quartier.publishing.Receiver}.
 */
@NullMarked
package quartier.publishing;

import org.jspecify.annotations.NullMarked;
