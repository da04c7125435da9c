import java.awt.Color;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes a tagged PDF from top to bottom: headings, paragraphs, lists, tables, bar charts, bookmarks. */
final class TaggedPdf implements AutoCloseable {
    private static final float LEFT = 64;
    private static final float RIGHT = 531;
    private static final float TOP = 770;
    private static final float BOTTOM = 72;

    private final PDDocument document = new PDDocument();
    private final PDFont plain;
    private final PDFont bold;
    private final Color accent;
    private final String title;
    private final PDStructureElement root;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<COSArray> parents = new ArrayList<>();
    private PDPage page;
    private PDPageContentStream out;
    private float y;

    TaggedPdf(String title, Path fonts, Color accent) throws IOException {
        this.title = title;
        this.accent = accent;
        plain = PDType0Font.load(document, fonts.resolve("DejaVuSans.ttf").toFile());
        bold = PDType0Font.load(document, fonts.resolve("DejaVuSans-Bold.ttf").toFile());
        PDStructureTreeRoot tree = new PDStructureTreeRoot();
        root = new PDStructureElement("Document", tree);
        root.setLanguage("de");
        tree.appendKid(root);
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        document.getDocumentCatalog().setLanguage("de");
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marks);
        PDViewerPreferences view = new PDViewerPreferences(new COSDictionary());
        view.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(view);
        newPage();
    }

    void newPage() throws IOException {
        if (out != null) {
            footer();
            out.close();
        }
        page = new PDPage(PDRectangle.A4);
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, parents.size());
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        parents.add(new COSArray());
        document.addPage(page);
        out = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
        y = TOP;
    }

    /** The first page: a coloured band, the title and what it is about. */
    void cover(String kind, String subtitle, String below) throws IOException {
        artifact(() -> {
            out.setNonStrokingColor(accent);
            out.addRect(0, 540, PDRectangle.A4.getWidth(), 302);
            out.fill();
            out.setNonStrokingColor(new Color(0xFFCE3A));
            for (int i = 0; i < 3; i++) {
                out.addRect(LEFT + i * 34, 700 + i % 2 * 14, 26, 60);
                out.fill();
            }
        });
        y = 650;
        text("P", root, kind, plain, 14, Color.WHITE, LEFT);
        y -= 12;
        text("H1", root, title, bold, 27, Color.WHITE, LEFT);
        y = 500;
        text("P", root, subtitle, bold, 14, Color.BLACK, LEFT);
        y -= 10;
        paragraph(below);
        bookmark(title);
        newPage();
    }

    void heading(String text) throws IOException {
        need(90);
        y -= 14;
        bookmark(text);
        text("H2", root, text, bold, 17, accent, LEFT);
        y -= 5;
    }

    void smallHeading(String text) throws IOException {
        need(70);
        y -= 8;
        text("H3", root, text, bold, 12.5f, Color.BLACK, LEFT);
        y -= 2;
    }

    void paragraph(String text) throws IOException {
        text("P", root, text, plain, 11, Color.BLACK, LEFT);
        y -= 7;
    }

    void list(List<String> items) throws IOException {
        PDStructureElement list = child("L", root);
        for (String item : items) {
            PDStructureElement entry = child("LI", list);
            need(34);
            float top = y;
            marked("Lbl", entry, () -> show("•", bold, 11, accent, LEFT + 6, top - 11));
            text("LBody", entry, item, plain, 11, Color.BLACK, LEFT + 24);
            y -= 3;
        }
        y -= 5;
    }

    /** A table with a caption, a row of headers and a first column of headers. */
    void table(String caption, List<List<String>> rows) throws IOException {
        need(60 + rows.size() * 22f);
        PDStructureElement table = child("Table", root);
        text("Caption", table, caption, bold, 10.5f, Color.BLACK, LEFT);
        y -= 4;
        float width = (RIGHT - LEFT - 210) / (rows.getFirst().size() - 1);
        for (int r = 0; r < rows.size(); r++) {
            PDStructureElement row = child("TR", table);
            float line = y;
            if (r == 0) {
                artifact(() -> {
                    out.setNonStrokingColor(new Color(0xE4EFEC));
                    out.addRect(LEFT, line - 19, RIGHT - LEFT, 20);
                    out.fill();
                });
            }
            for (int c = 0; c < rows.get(r).size(); c++) {
                boolean header = r == 0 || c == 0;
                PDStructureElement cell = child(header ? "TH" : "TD", row);
                if (header) {
                    COSDictionary scope = new COSDictionary();
                    scope.setName(COSName.O, "Table");
                    scope.setName(COSName.getPDFName("Scope"), r == 0 ? "Column" : "Row");
                    cell.getCOSObject().setItem(COSName.A, scope);
                }
                String value = rows.get(r).get(c);
                PDFont font = r == 0 ? bold : plain;
                float x = c == 0 ? LEFT + 6 : LEFT + 210 + c * width - 8 - font.getStringWidth(value) / 1000 * 10;
                marked("Span", cell, () -> show(value, font, 10, Color.BLACK, x, line - 13));
            }
            y -= 20;
            float rule = y;
            artifact(() -> {
                out.setStrokingColor(new Color(0xB8C8C4));
                out.moveTo(LEFT, rule);
                out.lineTo(RIGHT, rule);
                out.stroke();
            });
        }
        y -= 14;
    }

    /** Bars with their values as text beside them; the description is the alternative text. */
    void bars(String description, List<String> labels, List<Double> values, String unit) throws IOException {
        need(40 + labels.size() * 30f);
        PDStructureElement figure = child("Figure", root);
        figure.setAlternateDescription(description);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        float top = y;
        marked(null, figure, () -> {
            for (int i = 0; i < labels.size(); i++) {
                float at = top - 24 - i * 30;
                float length = (float) (values.get(i) / most * 220);
                out.setNonStrokingColor(accent);
                out.addRect(LEFT + 170, at, length, 18);
                out.fill();
                show(labels.get(i), plain, 10, Color.BLACK, LEFT, at + 5);
                String value = String.format(Locale.GERMAN, "%,.1f ", values.get(i)) + unit;
                show(value, bold, 10, Color.BLACK, LEFT + 178 + length, at + 5);
            }
        });
        y -= 18 + labels.size() * 30f;
    }

    void save(Path file) throws IOException {
        footer();
        out.close();
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        java.util.Map<Integer, PDParentTreeValue> numbers = new java.util.TreeMap<>();
        for (int i = 0; i < parents.size(); i++) {
            numbers.put(i, new PDParentTreeValue(parents.get(i)));
        }
        tree.setNumbers(numbers);
        PDStructureTreeRoot structure = document.getDocumentCatalog().getStructureTreeRoot();
        structure.setParentTree(tree);
        structure.setParentTreeNextKey(parents.size());
        describe();
        document.setDocumentId((long) title.hashCode());
        File target = file.toFile();
        document.save(target);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void describe() throws IOException {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("Europe/Berlin"), Locale.GERMANY);
        day.clear();
        day.set(2024, Calendar.OCTOBER, 1);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor("Beispiel: Integrationsagentur Wuppertal/Solingen");
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        String xmp =
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>de</rdf:li></rdf:Bag></dc:language>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>"""
                        .formatted(title);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private void footer() throws IOException {
        int number = document.getNumberOfPages();
        if (number > 1) {
            artifact(() -> {
                show("Beispiel · Zahlen erfunden", plain, 8.5f, new Color(0x42595C), LEFT, 40);
                show("Seite " + number, plain, 8.5f, new Color(0x42595C), RIGHT - 40, 40);
            });
        }
    }

    private void bookmark(String text) {
        PDPageXYZDestination target = new PDPageXYZDestination();
        target.setPage(page);
        target.setTop((int) y + 10);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(text);
        item.setDestination(target);
        outline.addLast(item);
    }

    private void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    private void text(String tag, PDStructureElement parent, String text, PDFont font, float size, Color color, float x)
            throws IOException {
        PDStructureElement element = child(tag, parent);
        float leading = size * 1.45f;
        List<String> lines = wrap(text, font, size, RIGHT - x);
        int from = 0;
        while (from < lines.size()) {
            need(leading + 2);
            int fit = Math.max(1, (int) ((y - BOTTOM) / leading));
            List<String> part = lines.subList(from, Math.min(lines.size(), from + fit));
            float top = y;
            marked(null, element, () -> {
                float at = top;
                for (String line : part) {
                    at -= leading;
                    show(line, font, size, color, x, at + leading * .25f);
                }
            });
            y -= part.size() * leading;
            from += part.size();
            if (from < lines.size()) {
                newPage();
            }
        }
    }

    private static List<String> wrap(String text, PDFont font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringWidth(longer) / 1000 * size > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private PDStructureElement child(String tag, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(tag, parent);
        element.setPage(page);
        parent.appendKid(element);
        return element;
    }

    private void show(String text, PDFont font, float size, Color color, float x, float at) throws IOException {
        out.beginText();
        out.setNonStrokingColor(color);
        out.setFont(font, size);
        out.newLineAtOffset(x, at);
        out.showText(text);
        out.endText();
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private void artifact(Drawing drawing) throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        drawing.draw();
        out.endMarkedContent();
    }

    /** Marks what is drawn as content of the element, or of a new child of it when a tag is given. */
    private void marked(String tag, PDStructureElement parent, Drawing drawing) throws IOException {
        PDStructureElement element = tag == null ? parent : child(tag, parent);
        COSArray marks = parents.getLast();
        int mark = marks.size();
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, mark);
        out.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
        drawing.draw();
        out.endMarkedContent();
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.MCID, COSInteger.get(mark));
        COSArray kids = kids(element);
        kids.add(reference);
        marks.add(element);
    }

    private static COSArray kids(PDStructureElement element) {
        var own = element.getCOSObject().getDictionaryObject(COSName.K);
        if (own instanceof COSArray array) {
            return array;
        }
        COSArray array = new COSArray();
        if (own != null) {
            array.add(own);
        }
        element.getCOSObject().setItem(COSName.K, array);
        return array;
    }
}
