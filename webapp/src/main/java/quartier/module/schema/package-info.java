/**
 * What editors and people are told about definitions: JSON Schemas, settings for editors and the list of all keys, all made
 * of the table in {@code quartier.module.keys}. Start at {@link quartier.module.schema.SchemaFolder}.
 */
@NullMarked
package quartier.module.schema;

import org.jspecify.annotations.NullMarked;
