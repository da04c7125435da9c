package quartier.publishing;

import java.time.OffsetDateTime;
import java.util.Optional;
import quartier.content.ContentPath;

/**
 * What is left of an item that was withdrawn, for the answer 410.
 *
 * @param path where it stood
 * @param id its identifier; may be empty
 */
public record Tombstone(ContentPath path, String id, Optional<OffsetDateTime> since, Publication.Reason reason) {}
