package quartier.asset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Makes a drawing of an SVG file that could also be a program: only known elements, no links to elsewhere. */
final class Svg {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textpath",
            "lineargradient",
            "radialgradient",
            "stop",
            "clippath",
            "mask",
            "pattern",
            "marker",
            "filter",
            "fegaussianblur",
            "feoffset",
            "feblend",
            "fecolormatrix",
            "fecomposite",
            "feflood",
            "femerge",
            "femergenode",
            "style");
    private static final Pattern OUTSIDE = Pattern.compile(
            "url\\s*\\(\\s*['\"]?\\s*(?!#)|@import|expression\\s*\\(|javascript:|-moz-binding|\\\\",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,6})(?:\\.\\d+)?(?:px)?\\s*");

    private Svg() {}

    static byte[] clean(byte[] svg) throws RejectedException {
        Element root = root(svg);
        for (Element element : new ArrayList<>(root.getAllElements())) {
            clean(element);
        }
        Document out = new Document("");
        out.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        out.appendChild(root);
        return out.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    static Dimensions size(byte[] svg) throws RejectedException {
        Element root = root(svg);
        Matcher width = NUMBER.matcher(root.attr("width"));
        Matcher height = NUMBER.matcher(root.attr("height"));
        if (width.matches() && height.matches()) {
            return new Dimensions(Integer.parseInt(width.group(1)), Integer.parseInt(height.group(1)));
        }
        String[] box = root.attr("viewBox").strip().split("[\\s,]+");
        boolean numbers = box.length == 4
                && NUMBER.matcher(box[2]).matches()
                && NUMBER.matcher(box[3]).matches();
        return numbers
                ? new Dimensions((int) Double.parseDouble(box[2]), (int) Double.parseDouble(box[3]))
                : Dimensions.NONE;
    }

    private static Element root(byte[] svg) throws RejectedException {
        Document document = Jsoup.parse(new String(svg, StandardCharsets.UTF_8), "", Parser.xmlParser());
        Element root = document.firstElementChild();
        if (root == null || !root.tagName().equals("svg")) {
            throw new RejectedException("upload.damaged");
        }
        return root;
    }

    private static void clean(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        if (!ELEMENTS.contains(name)
                || name.equals("style")
                        && OUTSIDE.matcher(element.data() + element.wholeText()).find()) {
            element.remove();
            return;
        }
        for (Attribute attribute : element.attributes().asList()) {
            if (!isHarmless(attribute)) {
                element.removeAttr(attribute.getKey());
            }
        }
        List<Node> nodes = new ArrayList<>(element.childNodes());
        for (Node node : nodes) {
            boolean known = node instanceof Element || node instanceof TextNode || node instanceof DataNode;
            if (!known || node instanceof Comment) {
                node.remove();
            }
        }
    }

    private static boolean isHarmless(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (name.startsWith("on") || name.startsWith("xml:base")) {
            return false;
        }
        if (name.equals("href") || name.equals("xlink:href")) {
            return value.strip().startsWith("#");
        }
        return !OUTSIDE.matcher(value).find() || name.startsWith("xmlns");
    }
}
