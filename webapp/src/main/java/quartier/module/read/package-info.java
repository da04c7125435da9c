/**
 * Readers, one per kind of definition: from the resolved YAML tree to the records of {@code definition}. They see keys
 * only through {@link quartier.module.read.Keys}, which notes what was asked for and reports the rest. All spellings of
 * a thing (6.x {@code $type}, class names, 5.x forms) meet here and leave as one record.
 */
@NullMarked
package quartier.module.read;

import org.jspecify.annotations.NullMarked;
