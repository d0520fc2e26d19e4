package org.bapassistant.knowledge;

/**
 * One way in which somebody asks for a card, or says what the card is about.
 *
 * @param voice who wrote it; quality is measured on voices that were held out
 * @param text one message
 */
public record Wording(String voice, Speaker speaker, String text) {

  /** Whose words a wording are. */
  public enum Speaker {
    CLINICIAN,
    PATIENT
  }
}
