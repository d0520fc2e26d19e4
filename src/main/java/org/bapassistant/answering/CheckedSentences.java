package org.bapassistant.answering;

import java.util.List;
import org.bapassistant.grounding.Evidence;
import org.bapassistant.grounding.SentenceSplitter;
import org.bapassistant.grounding.SentenceVerifier;
import org.bapassistant.grounding.Verdict;

/**
 * Holds back what a model writes until a sentence ends, checks it, and lets it through or drops it.
 */
final class CheckedSentences {

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final SentenceVerifier verifier;
  private final List<Evidence> evidence;
  private final Question question;
  private final Weaving weaving;
  private int dropped;

  CheckedSentences(
      SentenceVerifier verifier, List<Evidence> evidence, Question question, Weaving weaving) {
    this.verifier = verifier;
    this.evidence = evidence;
    this.question = question;
    this.weaving = weaving;
  }

  /** Takes the next piece of the model's text. */
  void read(String piece) {
    splitter.add(piece).forEach(this::check);
  }

  /** The text is complete: what is left is its last sentence. */
  void end() {
    splitter.end().ifPresent(this::check);
  }

  /** How many sentences were left out. */
  int dropped() {
    return dropped;
  }

  private void check(String sentence) {
    WrittenLine line = WrittenLine.of(sentence);
    if (line.kind() == WrittenLine.Kind.ORNAMENT) {
      return;
    }
    switch (verifier.verify(sentence, evidence, question.text(), question.language())) {
      case Verdict.Supported supported -> admit(line.kind(), supported);
      case Verdict.Refused refused -> dropped++;
    }
  }

  private void admit(WrittenLine.Kind kind, Verdict.Supported supported) {
    boolean admitted =
        kind == WrittenLine.Kind.PHRASE
            ? weaving.phrase(WrittenLine.spoken(supported.sentence()), supported.marks())
            : weaving.sentence(supported.sentence(), supported.marks());
    if (!admitted) {
      dropped++;
    }
  }
}
