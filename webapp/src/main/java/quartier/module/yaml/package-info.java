/**
 * YAML as light modules write it: parsed to an immutable tree that remembers where every value stands, with Magnolia's
 * directives and merging on top. Start at {@link quartier.module.yaml.YamlParser}, go on with {@link
 * quartier.module.yaml.Directives}. Knows nothing of what the values mean.
 */
@NullMarked
package quartier.module.yaml;

import org.jspecify.annotations.NullMarked;
