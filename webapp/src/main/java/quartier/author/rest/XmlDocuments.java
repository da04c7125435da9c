package quartier.author.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Nodes and properties in XML: elements named like the members of the JSON. Document types and entities are refused. */
final class XmlDocuments {
    private static final int DEEPEST = 50;

    private XmlDocuments() {}

    static NodeDocument node(byte[] body) throws IOException {
        return read(body, "node", reader -> node(reader, 1));
    }

    static PropertyDocument property(byte[] body) throws IOException {
        return read(body, "property", XmlDocuments::property);
    }

    static void write(Object document, ByteArrayOutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            switch (document) {
                case NodeDocument node -> write(xml, node);
                case PropertyDocument property -> write(xml, property);
                default -> throw new IllegalArgumentException("not a document: " + document);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Reads what an element holds and leaves the reader on its end. */
    @FunctionalInterface
    private interface Content<D> {
        D read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static <D> D read(byte[] body, String root, Content<D> content) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw new IOException("a document type is not accepted");
                }
            }
            if (!xml.getLocalName().equals(root)) {
                throw new IOException("expected <" + root + ">, not <" + xml.getLocalName() + ">");
            }
            D document = content.read(xml);
            xml.close();
            return document;
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static NodeDocument node(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("nested deeper than " + DEEPEST);
        }
        String[] texts = {"", "", "", ""};
        List<PropertyDocument> properties = new ArrayList<>();
        List<NodeDocument> nodes = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "name" -> texts[0] = xml.getElementText();
                case "type" -> texts[1] = xml.getElementText();
                case "path" -> texts[2] = xml.getElementText();
                case "identifier" -> texts[3] = xml.getElementText();
                case "properties" -> {
                    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                        properties.add(property(xml));
                    }
                }
                case "nodes" -> {
                    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                        nodes.add(node(xml, depth + 1));
                    }
                }
                default -> skip(xml);
            }
        }
        return new NodeDocument(texts[0], texts[1], texts[2], texts[3], properties, nodes);
    }

    private static PropertyDocument property(XMLStreamReader xml) throws XMLStreamException {
        String[] texts = {"", "", ""};
        List<String> values = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "name" -> texts[0] = xml.getElementText();
                case "type" -> texts[1] = xml.getElementText();
                case "multiple" -> texts[2] = xml.getElementText();
                case "values" -> {
                    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                        values.add(xml.getElementText());
                    }
                }
                default -> skip(xml);
            }
        }
        return new PropertyDocument(texts[0], texts[1], texts[2].strip().equals("true"), values);
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static void write(XMLStreamWriter xml, NodeDocument node) throws XMLStreamException {
        xml.writeStartElement("node");
        element(xml, "name", node.name());
        element(xml, "type", node.type());
        element(xml, "path", node.path());
        element(xml, "identifier", node.identifier());
        xml.writeStartElement("properties");
        for (PropertyDocument property : node.properties()) {
            write(xml, property);
        }
        xml.writeEndElement();
        xml.writeStartElement("nodes");
        for (NodeDocument child : node.nodes()) {
            write(xml, child);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, PropertyDocument property) throws XMLStreamException {
        xml.writeStartElement("property");
        element(xml, "name", property.name());
        element(xml, "type", property.type());
        element(xml, "multiple", String.valueOf(property.multiple()));
        xml.writeStartElement("values");
        for (String value : property.values()) {
            element(xml, "value", value);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Characters that XML 1.0 cannot say are left out. */
    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.codePoints()
                .filter(XmlDocuments::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        xml.writeEndElement();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
