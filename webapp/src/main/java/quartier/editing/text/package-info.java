/** What happens to text that people type: rich text is cleaned, links become references, titles become names. */
@NullMarked
package quartier.editing.text;

import org.jspecify.annotations.NullMarked;
