package quartier.content;

import java.time.OffsetDateTime;

/**
 * One kept state of an item.
 *
 * @param id the item's identifier
 * @param name {@code 1.0}, {@code 1.1} and so on
 * @param path where the item was then
 */
public record Version(String id, String name, OffsetDateTime created, String user, String comment, ContentPath path) {}
