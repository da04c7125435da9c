/**
 * Finds, watches and reads light modules: files to a tree that remembers origins, then to the records of
 * {@code definition}, then to one immutable {@link quartier.module.Registry}. Start at {@link
 * quartier.module.Modules}. The only package besides {@code content.bootstrap} that touches the YAML
 * parser. Must not know content, users or HTTP.
 */
@NullMarked
package quartier.module;

import org.jspecify.annotations.NullMarked;
