package quartier.editing.text;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import quartier.definition.Field;
import quartier.definition.Lettering;
import quartier.definition.Validator;

/**
 * What a rich text may hold. What a field allows beyond the usual is taken from fixed lists, so that no definition can
 * open the door to active content.
 *
 * @param more elements that the field allows in addition
 * @param source whether people write HTML themselves
 */
public record TextRules(Set<String> more, boolean source, Letters letters) {
    private static final String[] USUAL = {
        "h2",
        "h3",
        "h4",
        "p",
        "br",
        "ul",
        "ol",
        "li",
        "a",
        "strong",
        "em",
        "blockquote",
        "abbr",
        "span",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "s",
        "sub",
        "sup",
        "code",
        "hr"
    };
    private static final Set<String> ON_REQUEST = Set.of(
            "h5",
            "h6",
            "b",
            "i",
            "u",
            "small",
            "pre",
            "kbd",
            "cite",
            "q",
            "dl",
            "dt",
            "dd",
            "div",
            "figure",
            "figcaption",
            "img",
            "mark",
            "time");
    /** Elements that come in addition where the module lets people edit the HTML itself. */
    public static final Set<String> OF_THE_SOURCE = Set.of(
            "h1",
            "h5",
            "h6",
            "b",
            "i",
            "u",
            "div",
            "section",
            "figure",
            "figcaption",
            "small",
            "pre",
            "dl",
            "dt",
            "dd",
            "ins",
            "del",
            "cite",
            "q",
            "kbd",
            "mark",
            "tfoot",
            "colgroup",
            "col");
    /** Attributes that any element can have there. */
    public static final Set<String> ATTRIBUTES_OF_THE_SOURCE =
            Set.of("class", "id", "title", "lang", "dir", "target", "rel", "name", "width", "height", "alt");

    /** Of a text that says nothing but which elements it allows in addition. */
    public static TextRules usual(Collection<String> more) {
        return new TextRules(Set.copyOf(more), false, new Letters(Lettering.USUAL));
    }

    public static TextRules of(Field.RichText text) {
        Set<String> more = text.basics().validators().stream()
                .filter(Validator.SafeHtml.class::isInstance)
                .flatMap(safe -> ((Validator.SafeHtml) safe).allowedTags().stream())
                .collect(Collectors.toSet());
        if (text.images()) {
            more.add("img");
        }
        return new TextRules(more, text.source(), new Letters(text.lettering()));
    }

    Safelist safelist() {
        Safelist list = new OpenSource()
                .addTags(USUAL)
                .addAttributes("a", "href", "title", "lang", "hreflang")
                .addAttributes("abbr", "title", "lang")
                .addAttributes("span", "lang", "dir", "style")
                .addAttributes("th", "scope", "colspan", "rowspan")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("ol", "start")
                .addAttributes("blockquote", "lang")
                .addAttributes("p", "class", "lang", "dir");
        more.stream().filter(ON_REQUEST::contains).forEach(list::addTags);
        if (source) {
            OF_THE_SOURCE.forEach(list::addTags);
        }
        return more.contains("img") ? list.addAttributes("img", "src", "alt", "width", "height") : list;
    }

    private final class OpenSource extends Safelist {
        @Override
        public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
            return source && ATTRIBUTES_OF_THE_SOURCE.contains(attribute.getKey())
                    || super.isSafeAttribute(tagName, element, attribute);
        }
    }
}
