package org.bapassistant.retrieval;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Cuts clinical text into the terms that are compared: shorthand spelled out, elided articles and
 * stop words dropped, stemmed. English; of French only as much as does not touch English words.
 */
final class ClinicalAnalyzer extends Analyzer {

  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private final Shorthand shorthand;
  private final NormalizeCharMap spellings = spellings();

  ClinicalAnalyzer(Shorthand shorthand) {
    this.shorthand = shorthand;
  }

  /** The terms of a text, in order, repeats included. */
  List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory does not fail", e);
    }
    return terms;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokenizer = new StandardTokenizer();
    TokenStream stream = new ElisionFilter(tokenizer, FrenchAnalyzer.DEFAULT_ARTICLES);
    stream = new EnglishPossessiveFilter(stream);
    stream = new LowerCaseFilter(stream);
    stream = new ASCIIFoldingFilter(stream);
    stream = new ShorthandFilter(stream, shorthand);
    stream = new StopFilter(stream, STOP_WORDS);
    return new TokenStreamComponents(tokenizer, new PorterStemFilter(stream));
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new MappingCharFilter(spellings, reader);
  }

  /** Forms that the tokenizer would tear apart, or that differ only in the apostrophe. */
  private static NormalizeCharMap spellings() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    map.add("’", "'");
    map.add("f/u", "followup");
    map.add("F/U", "followup");
    map.add("w/o ", "without ");
    map.add("w/ ", "with ");
    map.add("b/c", "because");
    map.add("n't", "nt");
    map.add("n’t", "nt");
    return map.build();
  }
}
