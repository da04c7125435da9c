package quartier.editing.text;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import quartier.content.Snapshot;

/**
 * Keeps of typed HTML what belongs into text and nothing else: no script, no style, no form, no frame,
 * no address that is not one; {@link TextRules} says what there may be.
 *
 * <p>Broken markup can become something else when it is parsed again (a table row without its table),
 * and a browser will parse it again: so it is cleaned until cleaning changes nothing any more.
 */
public final class RichTextFilter {
    private static final Set<String> ALIGNMENTS = Set.of("text-left", "text-center", "text-right", "text-justify");
    private static final int DEEPEST = 100;
    private static final int MOST_ROUNDS = 6;

    private final LinkPatterns links;

    public RichTextFilter(Snapshot snapshot, InternalLinks links) {
        this.links = new LinkPatterns(snapshot, links);
    }

    public String clean(String html, TextRules rules) {
        String clean = cleanOnce(html, rules);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String again = cleanOnce(clean, rules);
            if (again.equals(clean)) {
                return clean;
            }
            clean = again;
        }
        return Entities.escape(Jsoup.parseBodyFragment(clean).text());
    }

    private String cleanOnce(String html, TextRules rules) {
        Document typed = Jsoup.parseBodyFragment(html);
        if (!rules.source()) {
            typed.select("b").tagName("strong");
            typed.select("i").tagName("em");
        }
        Document clean = new Cleaner(rules.safelist()).clean(typed);
        tooDeep(clean.body());
        clean.select("a[href]").forEach(link -> address(link, "href", links.link(link.attr("href"))));
        clean.select("img").forEach(this::picture);
        if (!rules.source()) {
            clean.select("[class]").forEach(RichTextFilter::alignment);
        }
        clean.select("[style]")
                .forEach(one -> address(
                        one,
                        "style",
                        Optional.of(rules.letters().of(one.attr("style"))).filter(style -> !style.isEmpty())));
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
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
