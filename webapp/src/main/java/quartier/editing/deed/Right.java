package quartier.editing.deed;

import quartier.content.ContentPath;
import quartier.security.Permission;

/** A right that a deed needs. */
public record Right(Permission permission, ContentPath path) {}
