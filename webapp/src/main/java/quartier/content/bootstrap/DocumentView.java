package quartier.content.bootstrap;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads JCR's document view (JCR 2.0, section 7.3), written by hand here and there: elements are nodes, attributes texts. */
final class DocumentView {
    private static final String JCR = "http://www.jcp.org/jcr/1.0";
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private final XmlValues values;
    private final Limits limits;

    DocumentView(XmlValues values, Limits limits) {
        this.values = values;
        this.limits = limits;
    }

    /** Whether an element is a node; other XML has no primary type. */
    static boolean isOne(XMLStreamReader xml) {
        return xml.getAttributeValue(JCR, "primaryType") != null;
    }

    NodeDraft node(XMLStreamReader xml, int depth) throws XMLStreamException, Unreadable {
        int line = XmlBootstrap.line(xml);
        Limits.depth(depth, line);
        limits.item(line);
        NodeDraft draft = new NodeDraft(decoded(name(xml.getName())), line);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            property(draft, decoded(name(xml.getAttributeName(i))), xml.getAttributeValue(i), line);
        }
        Set<String> names = new HashSet<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                NodeDraft child = node(xml, depth + 1);
                if (!names.add(child.name)) {
                    throw new Unreadable(child.line, "a second node '" + child.name + "'");
                }
                draft.children.add(child);
            }
        }
        return draft;
    }

    private void property(NodeDraft draft, String name, String text, int line) throws Unreadable {
        limits.item(line);
        switch (name) {
            case "jcr:primaryType" -> draft.primaryType = text.strip();
            case "jcr:uuid" -> {
                draft.id = text.strip();
                draft.idLine = line;
            }
            case "jcr:mixinTypes" ->
                draft.mixins =
                        Arrays.stream(text.strip().split("\\s+")).distinct().toList();
            default -> values.property(draft, name, "String", false, List.of(decoded(text)), line);
        }
    }

    private static String name(QName name) {
        return name.getPrefix().isEmpty() ? name.getLocalPart() : name.getPrefix() + ":" + name.getLocalPart();
    }

    private static String decoded(String text) {
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
