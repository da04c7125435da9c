package quartier.author.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import quartier.definition.Field;
import quartier.editing.text.Letters;
import quartier.editing.text.TextRules;

/**
 * Lets through only the HTML that the editors' text field can make. What editors send is hostile until it has been
 * here; internal links stay as Magnolia's link pattern.
 */
final class RichTextHtml {
    private static final Set<String> TAGS = Set.of(
            "p",
            "br",
            "h2",
            "h3",
            "h4",
            "strong",
            "em",
            "a",
            "blockquote",
            "abbr",
            "span",
            "sub",
            "sup",
            "hr",
            "s",
            "code");
    private static final Set<String> LISTS = Set.of("ul", "ol", "li");
    private static final Set<String> TABLES = Set.of("table", "caption", "thead", "tbody", "tr", "th", "td");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "title", "hreflang", "lang"),
            "p", Set.of("class"),
            "abbr", Set.of("title"),
            "span", Set.of("lang", "dir", "style"),
            "img", Set.of("src", "alt"),
            "ol", Set.of("start"),
            "th", Set.of("scope", "colspan", "rowspan"),
            "td", Set.of("colspan", "rowspan"));
    private static final Set<String> ALIGNMENTS = Set.of("text-left", "text-center", "text-right", "text-justify");
    private static final Set<String> DROPPED_WITH_CONTENT = Set.of(
            "script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "textarea", "title");
    private static final Map<String, String> RENAMED =
            Map.of("b", "strong", "i", "em", "h1", "h2", "h5", "h4", "h6", "h4");

    private RichTextHtml() {}

    static String clean(String html, Field.RichText field) {
        if (html.isBlank()) {
            return "";
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false).outline(false);
        children(document.body(), field);
        String cleaned = document.body().html().strip();
        return document.body().text().isBlank()
                        && document.body().select("img, hr").isEmpty()
                ? ""
                : cleaned;
    }

    /** Whether the usual editor can show all of it: else it would be lost with the first letter that is typed. */
    static boolean isUsual(String html, Field.RichText field) {
        Field.RichText usual = new Field.RichText(
                field.basics(),
                field.images(),
                field.lists(),
                field.tables(),
                field.alignment(),
                false,
                0,
                field.lettering());
        return clean(html, field).equals(clean(html, usual));
    }

    private static void children(Element parent, Field.RichText field) {
        for (Node child : List.copyOf(parent.childNodes())) {
            if (child instanceof Comment || child instanceof DataNode) {
                child.remove();
            } else if (child instanceof Element element) {
                element(element, field);
            }
        }
    }

    private static void element(Element element, Field.RichText field) {
        String name = element.normalName();
        if (DROPPED_WITH_CONTENT.contains(name)) {
            element.remove();
            return;
        }
        children(element, field);
        boolean source = field.source();
        String wanted = source && TextRules.OF_THE_SOURCE.contains(name) ? name : RENAMED.getOrDefault(name, name);
        if (!allowed(wanted, field)) {
            element.unwrap();
            return;
        }
        element.tagName(wanted);
        letters(element, new Letters(field.lettering()));
        attributes(element, ATTRIBUTES.getOrDefault(wanted, Set.of()), source);
        if (wanted.equals("a") && !element.hasAttr("href") || wanted.equals("span") && element.attributesSize() == 0) {
            element.unwrap();
        }
    }

    /** Keeps of a style what the field offers. */
    private static void letters(Element element, Letters letters) {
        String style = letters.of(element.attr("style"));
        if (style.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", style);
        }
    }

    private static boolean allowed(String name, Field.RichText field) {
        return TAGS.contains(name)
                || field.source()
                        && (TextRules.OF_THE_SOURCE.contains(name) || TABLES.contains(name) || LISTS.contains(name))
                || field.lists() && LISTS.contains(name)
                || field.tables() && TABLES.contains(name)
                || field.images() && name.equals("img");
    }

    private static void attributes(Element element, Set<String> names, boolean source) {
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey();
            boolean address = name.equals("href") || name.equals("src");
            if (source && TextRules.ATTRIBUTES_OF_THE_SOURCE.contains(name)) {
                continue;
            }
            boolean other = name.equals("class") && !ALIGNMENTS.contains(attribute.getValue());
            if (!names.contains(name) || other || address && !isSafeAddress(attribute.getValue(), name.equals("src"))) {
                element.removeAttr(name);
            }
        }
    }

    private static boolean isSafeAddress(String address, boolean image) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        if (text.chars().anyMatch(c -> c <= 0x20)) {
            return false;
        }
        if (text.startsWith("${link:{") || text.startsWith("/") && !text.startsWith("//") || text.startsWith("#")) {
            return true;
        }
        return text.startsWith("https://")
                || !image && (text.startsWith("http://") || text.startsWith("mailto:") || text.startsWith("tel:"));
    }
}
