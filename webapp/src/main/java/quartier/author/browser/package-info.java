/**
 * Finding and editing items: lists, trees, forms, choosers, versions, and the deeds on them. Start at {@link
 * quartier.author.browser.BrowserScreens}.
 */
@NullMarked
package quartier.author.browser;

import org.jspecify.annotations.NullMarked;
