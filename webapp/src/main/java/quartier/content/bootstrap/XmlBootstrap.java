package quartier.content.bootstrap;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads JCR's system view (JCR 2.0, section 7.2) as Magnolia exports it, and its document view. No entities, no DTD. */
final class XmlBootstrap {
    static final String SV = "http://www.jcp.org/jcr/sv/1.0";

    private final Report report;
    private final XmlValues values;
    private final Limits limits = new Limits();
    private final Map<String, String> namespaces = new HashMap<>();

    XmlBootstrap(Report report, XmlValues values) {
        this.report = report;
        this.values = values;
    }

    /** Prefixes that the file declares, with their URIs. */
    Map<String, String> namespaces() {
        return Map.copyOf(namespaces);
    }

    List<NodeDraft> read(InputStream in) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (is(xml, "node")) {
                        return List.of(node(xml, 1));
                    }
                    if (DocumentView.isOne(xml)) {
                        noteNamespaces(xml);
                        return List.of(new DocumentView(values, limits).node(xml, 1));
                    }
                    throw notJcr(xml);
                }
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw new Unreadable(line(xml), "document type declarations are not allowed");
                }
            }
            return List.of();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new Unreadable(line, "not XML: " + problem(e));
        }
    }

    private NodeDraft node(XMLStreamReader xml, int depth) throws XMLStreamException, Unreadable {
        Limits.depth(depth, line(xml));
        limits.item(line(xml));
        noteNamespaces(xml);
        NodeDraft draft = new NodeDraft(name(xml), line(xml));
        Set<String> names = new HashSet<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (is(xml, "property")) {
                property(xml, draft);
            } else if (is(xml, "node")) {
                NodeDraft child = node(xml, depth + 1);
                draft.children.add(names.add(child.name) ? child : renamed(child, names));
            } else {
                throw unexpected(xml);
            }
        }
        return draft;
    }

    /** Same-name siblings of old exports; every one needs a name of its own here. */
    private NodeDraft renamed(NodeDraft child, Set<String> names) {
        int number = 2;
        while (!names.add(child.name + number)) {
            number++;
        }
        NodeDraft renamed = new NodeDraft(child.name + number, child.line);
        renamed.primaryType = child.primaryType;
        renamed.id = child.id;
        renamed.idLine = child.idLine;
        renamed.mixins = child.mixins;
        renamed.properties.putAll(child.properties);
        renamed.children.addAll(child.children);
        report.note(child.line, "a second node '" + child.name + "' is called '" + renamed.name + "' now");
        return renamed;
    }

    private void property(XMLStreamReader xml, NodeDraft draft) throws XMLStreamException, Unreadable {
        int line = line(xml);
        limits.item(line);
        String name = name(xml);
        String type = attribute(xml, "type");
        boolean multiple = "true".equals(attribute(xml, "multiple"));
        List<String> texts = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (!is(xml, "value")) {
                    throw unexpected(xml);
                }
                limits.item(line(xml));
                texts.add(value(xml, type));
            }
        }
        switch (name) {
            case "jcr:primaryType" ->
                draft.primaryType = texts.isEmpty() ? "" : texts.getFirst().strip();
            case "jcr:uuid" -> {
                draft.id = texts.isEmpty() ? "" : texts.getFirst().strip();
                draft.idLine = line;
            }
            case "jcr:mixinTypes" ->
                draft.mixins = texts.stream().map(String::strip).distinct().toList();
            default -> values.property(draft, name, type, multiple || texts.size() > 1, texts, line);
        }
    }

    private String value(XMLStreamReader xml, String type) throws XMLStreamException, Unreadable {
        String encoded = xml.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
        int line = line(xml);
        String text = xml.getElementText();
        boolean base64 = encoded != null && encoded.endsWith("base64Binary") && !type.equalsIgnoreCase("Binary");
        return base64 ? values.decoded(text, line) : text;
    }

    private void noteNamespaces(XMLStreamReader xml) {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            if (prefix != null && xml.getNamespaceURI(i) != null) {
                namespaces.putIfAbsent(prefix, xml.getNamespaceURI(i));
            }
        }
    }

    private static Unreadable notJcr(XMLStreamReader xml) {
        return new Unreadable(
                line(xml),
                "expected a JCR system view, starting with <sv:node>, or a document view with jcr:primaryType, but found <"
                        + xml.getLocalName() + ">");
    }

    private static boolean is(XMLStreamReader xml, String name) {
        return SV.equals(xml.getNamespaceURI()) && xml.getLocalName().equals(name);
    }

    private static String name(XMLStreamReader xml) throws Unreadable {
        String name = attribute(xml, "name");
        if (name.isEmpty()) {
            throw new Unreadable(line(xml), "<sv:" + xml.getLocalName() + "> without sv:name");
        }
        return name;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(SV, name);
        return value == null ? "" : value;
    }

    private static Unreadable unexpected(XMLStreamReader xml) {
        return new Unreadable(line(xml), "<" + xml.getLocalName() + "> does not belong here");
    }

    static int line(XMLStreamReader xml) {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    /** The parser's messages start with its own line about the place. */
    private static String problem(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int own = message.indexOf("Message: ");
        return (own < 0 ? message : message.substring(own + "Message: ".length())).replace('\n', ' ');
    }
}
