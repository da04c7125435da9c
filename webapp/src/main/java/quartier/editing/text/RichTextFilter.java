package quartier.editing.text;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import quartier.content.Snapshot;

/**
 * Keeps of typed HTML what belongs into text and nothing else: no script, no style, no form, no frame,
 * no address that is not one. What a field allows beyond the usual is taken from a fixed list, so that
 * no definition can open the door to active content.
 *
 * <p>Broken markup can become something else when it is parsed again (a table row without its table),
 * and a browser will parse it again: so it is cleaned until cleaning changes nothing any more.
 */
public final class RichTextFilter {
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
        "td"
    };
    private static final Set<String> ON_REQUEST = Set.of(
            "h5",
            "h6",
            "hr",
            "b",
            "i",
            "u",
            "s",
            "sub",
            "sup",
            "small",
            "code",
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
    private static final Set<String> ALIGNMENTS = Set.of("text-left", "text-center", "text-right", "text-justify");
    private static final int DEEPEST = 100;
    private static final int MOST_ROUNDS = 6;

    private final LinkPatterns links;

    public RichTextFilter(Snapshot snapshot, InternalLinks links) {
        this.links = new LinkPatterns(snapshot, links);
    }

    /** @param more tags that this field allows beyond the usual ones, as far as they are harmless */
    public String clean(String html, Collection<String> more) {
        String clean = cleanOnce(html, more);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String again = cleanOnce(clean, more);
            if (again.equals(clean)) {
                return clean;
            }
            clean = again;
        }
        return Entities.escape(Jsoup.parseBodyFragment(clean).text());
    }

    private String cleanOnce(String html, Collection<String> more) {
        Document typed = Jsoup.parseBodyFragment(html);
        typed.select("b").tagName("strong");
        typed.select("i").tagName("em");
        Document clean = new Cleaner(safelist(more)).clean(typed);
        tooDeep(clean.body());
        clean.select("a[href]").forEach(link -> address(link, "href", links.link(link.attr("href"))));
        clean.select("img").forEach(this::picture);
        clean.select("[class]").forEach(RichTextFilter::alignment);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    private static Safelist safelist(Collection<String> more) {
        Safelist list = new Safelist()
                .addTags(USUAL)
                .addAttributes("a", "href", "title", "lang", "hreflang")
                .addAttributes("abbr", "title", "lang")
                .addAttributes("span", "lang", "dir")
                .addAttributes("th", "scope", "colspan", "rowspan")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("ol", "start")
                .addAttributes("blockquote", "lang")
                .addAttributes("p", "class", "lang", "dir");
        for (String tag : more) {
            if (ON_REQUEST.contains(tag)) {
                list.addTags(tag);
            }
        }
        return more.contains("img") ? list.addAttributes("img", "src", "alt", "width", "height") : list;
    }

    private void picture(Element image) {
        Optional<String> source = links.picture(image.attr("src"));
        source.ifPresentOrElse(value -> image.attr("src", value), image::remove);
    }

    private static void address(Element element, String attribute, Optional<String> value) {
        value.ifPresentOrElse(v -> element.attr(attribute, v), () -> element.removeAttr(attribute));
    }

    private static void alignment(Element element) {
        if (!ALIGNMENTS.contains(element.attr("class"))) {
            element.removeAttr("class");
        }
    }

    /** Text nested deeper than anyone writes is flattened, so that nothing later runs out of stack. */
    private static void tooDeep(Element body) {
        for (Element element : body.getAllElements()) {
            if (element.parents().size() > DEEPEST) {
                element.unwrap();
            }
        }
    }
}
