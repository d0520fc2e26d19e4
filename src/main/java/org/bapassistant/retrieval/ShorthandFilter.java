package org.bapassistant.retrieval;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.CharsRef;

/** Puts the words that an abbreviation stands for in its place, one after the other. */
final class ShorthandFilter extends TokenFilter {

  private final Shorthand shorthand;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private String[] pending = new String[0];
  private int next;

  ShorthandFilter(TokenStream input, Shorthand shorthand) {
    super(input);
    this.shorthand = shorthand;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < pending.length) {
      term.setEmpty().append(pending[next++]);
      position.setPositionIncrement(1);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    pending = shorthand.wordsFor(new CharsRef(term.buffer(), 0, term.length()));
    next = 0;
    if (pending.length > 0) {
      term.setEmpty().append(pending[next++]);
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending = new String[0];
    next = 0;
  }
}
