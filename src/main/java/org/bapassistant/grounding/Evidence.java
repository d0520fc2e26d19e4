package org.bapassistant.grounding;

import java.util.List;

/**
 * What a sentence may rest on under one number.
 *
 * @param n from 1
 * @param title of the card
 * @param say phrases for the patient
 * @param statements what else the card says
 * @param avoid what the card says to avoid
 * @param sourceLabels authors, titles and years that may be named
 */
public record Evidence(
    int n,
    String title,
    List<String> say,
    List<String> statements,
    List<String> avoid,
    List<String> sourceLabels) {

  public Evidence {
    say = List.copyOf(say);
    statements = List.copyOf(statements);
    avoid = List.copyOf(avoid);
    sourceLabels = List.copyOf(sourceLabels);
  }
}
