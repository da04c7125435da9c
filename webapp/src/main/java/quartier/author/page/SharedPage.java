package quartier.author.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page made ready for somebody without an account: its pictures and files are asked for below the link itself, what
 * leads elsewhere in the house leads nowhere, and it says that it is a preview.
 */
final class SharedPage {
    private static final String[] ADDRESSES = {"src", "href", "poster"};
    private final Document document;
    private final String base;
    private final Set<String> files = new HashSet<>();

    /** @param base address of the link, without a slash at the end */
    SharedPage(String html, String base) {
        this.document = Jsoup.parse(html);
        this.base = base;
        document.outputSettings().prettyPrint(false);
        for (String attribute : ADDRESSES) {
            document.select("[" + attribute + "]").forEach(element -> address(element, attribute));
        }
        document.select("[srcset]").forEach(this::several);
    }

    /** Decoded addresses of the files that stand in the page: the only ones that may be asked for. */
    Set<String> files() {
        return Set.copyOf(files);
    }

    String html(String notice, String styles) {
        document.select("meta[name=robots], link[rel=canonical], link[rel=alternate]")
                .remove();
        document.head().appendElement("meta").attr("name", "robots").attr("content", "noindex, nofollow");
        document.head().appendElement("link").attr("rel", "stylesheet").attr("href", styles);
        document.body()
                .prependElement("aside")
                .addClass("q-preview")
                .attr("aria-label", "Vorschau")
                .appendElement("p")
                .text(notice);
        return document.outerHtml();
    }

    private void address(Element element, String attribute) {
        String address = element.attr(attribute);
        if (isFile(address)) {
            element.attr(attribute, below(address));
        } else if (element.normalName().equals("a") && address.startsWith("/")) {
            element.removeAttr("href");
        }
    }

    private void several(Element element) {
        element.attr(
                "srcset",
                Arrays.stream(element.attr("srcset").split(","))
                        .map(String::strip)
                        .map(one -> isFile(one) ? below(one.split("\\s", 2)[0]) + rest(one) : one)
                        .collect(Collectors.joining(", ")));
    }

    private static String rest(String candidate) {
        String[] parts = candidate.split("\\s", 2);
        return parts.length > 1 ? " " + parts[1] : "";
    }

    private static boolean isFile(String address) {
        return address.startsWith("/dam/") || address.startsWith("/.imaging/");
    }

    private String below(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        files.add(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        return base + address;
    }
}
