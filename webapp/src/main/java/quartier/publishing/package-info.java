/**
 * From author to public: signed parcels, a durable queue per target, a receiver that applies each
 * parcel exactly once or not at all.
 *
 * <p>On author start at {@link quartier.publishing.Publisher}, on public at {@link
 * quartier.publishing.Receiver} and, for what was taken off, {@link quartier.publishing.Withdrawn}. The
 * format of a parcel is in {@link quartier.publishing.ParcelWriter}. Must not know who may publish what
 * and when: that is {@code editing}.
 */
@NullMarked
package quartier.publishing;

import org.jspecify.annotations.NullMarked;
