package org.bapassistant.retrieval;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** The form of a passage of a document in the index. */
final class PassageFields {

  static final String TEXT = "text";
  static final String VECTOR = EncoderModel.BGE.key();
  static final String DOCUMENT = "document";
  static final String FINGERPRINT = "fingerprint";

  private static final String NUMBER = "number";
  private static final String TITLE = "title";
  private static final String PAGED = "paged";
  private static final String PAGE = "page";
  private static final String LABEL = "label";
  private static final String HEADING = "heading";
  private static final String PLAIN = "plain";

  private PassageFields() {}

  static Document of(DocumentPassage passage, String fingerprint, float[] vector) {
    Document document = new Document();
    document.add(new StringField(DOCUMENT, passage.document(), Field.Store.YES));
    document.add(new StringField(FINGERPRINT, fingerprint, Field.Store.YES));
    document.add(new TextField(TEXT, passage.whole(), Field.Store.NO));
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    document.add(new IntField(NUMBER, passage.number(), Field.Store.YES));
    document.add(new StoredField(TITLE, passage.title()));
    document.add(new StoredField(PAGED, passage.paged() ? 1 : 0));
    document.add(new StoredField(PAGE, passage.page()));
    document.add(new StoredField(LABEL, passage.label()));
    document.add(new StoredField(PLAIN, passage.text()));
    passage.headings().forEach(heading -> document.add(new StoredField(HEADING, heading)));
    return document;
  }

  static DocumentPassage read(Document document) {
    return new DocumentPassage(
        document.get(DOCUMENT),
        number(document, NUMBER),
        document.get(TITLE),
        number(document, PAGED) == 1,
        number(document, PAGE),
        document.get(LABEL),
        List.of(document.getValues(HEADING)),
        document.get(PLAIN));
  }

  private static int number(Document document, String field) {
    return Objects.requireNonNull(document.getField(field)).numericValue().intValue();
  }
}
