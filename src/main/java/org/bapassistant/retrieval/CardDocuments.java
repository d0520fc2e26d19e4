package org.bapassistant.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.SectionKind;
import org.bapassistant.knowledge.Wording;

/**
 * How a card lies in the index: one document for the card as a whole, one for each of its passages
 * (title, short answer, every wording), all with the card's key.
 */
final class CardDocuments {

  /** The card that a document belongs to. */
  static final String KEY = "card";

  /** Content hash of the card, on its whole-card document. */
  static final String HASH = "hash";

  /** All wordings together. */
  static final String WORDINGS = "wordings";

  /** Title and sections together. */
  static final String BODY = "body";

  /** The words of one passage. */
  static final String PASSAGE = "passage";

  /** The same passage as it is shown. */
  static final String SHOWN = "shown";

  private CardDocuments() {}

  /** The key of a card: unique across languages. */
  static String key(Card card) {
    return card.id() + "." + card.language().tag();
  }

  /** The texts of a card that get vectors, in a fixed order: title, short answer, wordings. */
  static List<EmbeddableText> passages(Card card) {
    List<EmbeddableText> passages = new ArrayList<>();
    passages.add(new EmbeddableText(card.title(), TextRole.QUESTION));
    card.section(SectionKind.IN_SHORT)
        .ifPresent(section -> passages.add(new EmbeddableText(section.text(), TextRole.PASSAGE)));
    for (Wording wording : card.wordings()) {
      passages.add(
          new EmbeddableText(Glossary.shipped().meaning(wording.text()), TextRole.QUESTION));
    }
    return passages;
  }

  /** How many {@link #passages} a card has. */
  static int count(Card card) {
    return before(card) + card.wordings().size();
  }

  /** How many of them come before the wordings. */
  static int before(Card card) {
    return card.section(SectionKind.IN_SHORT).isPresent() ? 2 : 1;
  }

  /** The texts of the same passages as their words are compared. */
  private static List<String> passageWords(Card card) {
    List<String> words = new ArrayList<>();
    words.add(card.title());
    card.section(SectionKind.IN_SHORT).ifPresent(section -> words.add(section.text()));
    card.wordings().forEach(wording -> words.add(Glossary.shipped().words(wording.text())));
    return words;
  }

  /**
   * The documents of a card.
   *
   * @param vectors per model one vector per passage, in the order of {@link #passages}; empty for
   *     lexical search only
   */
  static List<Document> documents(
      Card card, String hash, Optional<PerModel<List<float[]>>> vectors) {
    List<Document> documents = new ArrayList<>();
    Document whole = keyed(card);
    whole.add(new StoredField(HASH, hash));
    whole.add(
        new TextField(
            WORDINGS,
            card.wordings().stream()
                .map(wording -> Glossary.shipped().words(wording.text()))
                .collect(Collectors.joining("\n")),
            Field.Store.NO));
    // The title stands twice because it names the topic in the fewest words.
    whole.add(
        new TextField(
            BODY, card.title() + "\n" + card.title() + "\n" + card.text(), Field.Store.NO));
    documents.add(whole);
    List<String> words = passageWords(card);
    for (int i = 0; i < words.size(); i++) {
      Document document = keyed(card);
      document.add(new TextField(PASSAGE, words.get(i), Field.Store.NO));
      document.add(new StoredField(SHOWN, words.get(i).lines().findFirst().orElse("")));
      int at = i;
      vectors.ifPresent(
          of -> of.forEach((model, each) -> document.add(vector(model, each.get(at)))));
      documents.add(document);
    }
    return documents;
  }

  private static KnnFloatVectorField vector(EncoderModel model, float[] vector) {
    return new KnnFloatVectorField(model.key(), vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  private static Document keyed(Card card) {
    Document document = new Document();
    document.add(new StringField(KEY, key(card), Field.Store.YES));
    document.add(new SortedDocValuesField(KEY, new BytesRef(key(card))));
    return document;
  }
}
