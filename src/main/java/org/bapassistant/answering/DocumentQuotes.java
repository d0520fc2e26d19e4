package org.bapassistant.answering;

import java.util.ArrayList;
import java.util.List;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Source;
import org.bapassistant.retrieval.DocumentPassage;
import org.bapassistant.retrieval.FoundPassage;
import org.bapassistant.retrieval.PassageRetriever;

/**
 * Writes what documents say: verbatim sentences in quotation marks, each with its citation. Nothing
 * in a document is ever taken for more than a quotation.
 */
final class DocumentQuotes {

  private static final int SENTENCES = 2;

  private final PassageRetriever retriever;
  private final Phrasebook words;

  DocumentQuotes(PassageRetriever retriever, Language language) {
    this.retriever = retriever;
    this.words = Phrasebook.in(language);
  }

  /** A block of an answer and the citations in it. */
  record Quoted(String text, List<Citation> citations) {}

  /**
   * Quotes passages.
   *
   * @param first the number of the first citation
   */
  Quoted quote(String question, List<FoundPassage> passages, int first) {
    List<String> lines = new ArrayList<>();
    List<Citation> citations = new ArrayList<>();
    for (FoundPassage found : passages) {
      int n = first + citations.size();
      String quote = retriever.bestSentences(question, found.passage(), SENTENCES);
      citations.add(citation(found.passage(), quote, n));
      lines.add("- " + words.quoted(shown(quote)) + " [" + n + "]");
    }
    return new Quoted(
        "**" + words.word("heading.documents") + "**\n\n" + String.join("\n", lines), citations);
  }

  private Citation citation(DocumentPassage passage, String quote, int n) {
    String title = passage.title() + ", " + place(passage);
    return new Citation(
        n,
        "doc:" + passage.document() + "#" + passage.number(),
        title,
        List.of(),
        quote,
        List.of(new Source("DOCUMENT", title, null, null, null, "full", "")),
        passage.url(),
        false);
  }

  private String place(DocumentPassage passage) {
    if (!passage.paged()) {
      return passage.headings().isEmpty()
          ? words.word("document.start")
          : passage.headings().getLast();
    }
    String page = Integer.toString(passage.page());
    return passage.label().equals(page)
        ? words.word("document.page", page)
        : words.word("document.page.label", page, passage.label());
  }

  private static String shown(String quote) {
    return PlainQuote.of(quote);
  }
}
