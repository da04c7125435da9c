/**
 * Content as files: Magnolia's bootstrap format, read from YAML and XML, written as YAML. Start at
 * {@link quartier.content.bootstrap.ContentImporter} and {@link quartier.content.bootstrap.ContentExporter};
 * one file is read by {@link quartier.content.bootstrap.BootstrapReader}. The format with our additions is
 * described in {@code docs/operators/content.md}. Must not know JCR or Oak.
 */
@NullMarked
package quartier.content.bootstrap;

import org.jspecify.annotations.NullMarked;
