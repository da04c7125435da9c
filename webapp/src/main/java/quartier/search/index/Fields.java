package quartier.search.index;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The names of the index's fields and how each is written. */
public final class Fields {
    /** Raise it when documents are made differently, so that indexes of another format are made anew. */
    static final String FORMAT = "3";

    /** workspace and path of the page, item or asset; the same on all its documents */
    public static final String UNIT = "unit";

    public static final String ID = "id";
    /** name of the content type, {@link #PAGE}, {@link #FILE}, or empty */
    public static final String KIND = "kind";
    /** {@link #MAIN} or {@link #DATE} */
    public static final String ROLE = "role";
    /** present when visitors' searches may find it */
    public static final String FOUND = "found";
    /** the unit's own address and those of all above it */
    public static final String SCOPE = "scope";
    /** identifiers that the unit refers to */
    public static final String REFERENCE = "reference";
    /** identifiers of the assets whose text belongs to the item */
    public static final String CLAIM = "claim";

    public static final String BEGIN = "begin";
    public static final String END = "end";
    /** when an item has been over for so long that it leaves lists and search */
    public static final String ARCHIVED = "archived";

    public static final String STATUS = "status";
    public static final String NOTE = "note";
    public static final String BOOST = "boost";
    /** what the unit is an edition of */
    public static final String SERIES = "series";
    /** which edition, to be sorted by */
    public static final String EDITION = "edition";

    public static final String MAIN = "main";
    public static final String DATE = "date";
    public static final String PAGE = "page";
    public static final String FILE = "file";

    public static final String TITLE = "title";
    public static final String SUMMARY = "summary";
    public static final String TEXT = "text";
    public static final String FILES = "files";
    /** all words folded but unstemmed, for corrections */
    public static final String SPELLING = "spelling";
    /** folded word, a zero, and the word as written: how a correction is shown */
    public static final String FORM = "form";

    /** The fields a word is looked for in. */
    public static final List<String> SEARCHED = List.of(TITLE, SUMMARY, TEXT, FILES);

    private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);
    private static final FieldType TERMS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_OFFSETS.freeze();
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.setOmitNorms(true);
        TERMS.freeze();
    }

    private Fields() {}

    public static String in(String field, String language) {
        return field + "_" + language;
    }

    /** Values as visitors see them in a facet. */
    public static String facet(String name) {
        return "facet:" + name;
    }

    /** Values as content holds them, for filters and counts of lists. */
    public static String value(String property) {
        return "value:" + property;
    }

    public static String sort(String property) {
        return "sort:" + property;
    }

    /** Where the text of a field stands as it was given, to be shown; nothing is read from stored fields. */
    public static String column(String field) {
        return "column:" + field;
    }

    static void keyword(Document doc, String field, String value) {
        doc.add(new StringField(field, value, Field.Store.NO));
    }

    /** A value to look for and to show. */
    static void shown(Document doc, String field, String value) {
        keyword(doc, field, value);
        keep(doc, field, value);
    }

    /** A value to show. */
    static void keep(Document doc, String field, String value) {
        if (!value.isEmpty()) {
            doc.add(new BinaryDocValuesField(column(field), new BytesRef(value)));
        }
    }

    /** The unit that a document belongs to; documents are grouped by it. */
    static void unit(Document doc, String path) {
        shown(doc, UNIT, path);
        doc.add(new SortedDocValuesField(UNIT, new BytesRef(path)));
    }

    static void values(Document doc, String field, String value) {
        doc.add(new StringField(field, value, Field.Store.NO));
        doc.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    static void moment(Document doc, String field, long millis) {
        doc.add(new LongPoint(field, millis));
        doc.add(new NumericDocValuesField(field, millis));
    }

    static void text(Document doc, String field, String text) {
        if (!text.isEmpty()) {
            doc.add(new Field(field, text, WITH_OFFSETS));
            keep(doc, field, text);
        }
    }

    static void terms(Document doc, String field, String text) {
        doc.add(new Field(field, text, TERMS));
    }
}
