package quartier.search.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import quartier.search.index.Fields;

/** What documents show of themselves. Only the wanted field is read, and nothing has to be unpacked. */
record Columns(List<LeafReaderContext> leaves) {

    static Columns of(IndexReader reader) {
        return new Columns(reader.leaves());
    }

    /** The text of a field as it was given; empty when the document has none. */
    String text(int doc, String field) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.column(field));
        return values.advanceExact(doc - leaf.docBase) ? values.binaryValue().utf8ToString() : "";
    }
}
