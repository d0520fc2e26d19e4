package org.bapassistant.models;

/**
 * What a model is given.
 *
 * @param system its role and rules; may be empty
 * @param text the message to answer; identifiers masked
 * @param maxTokens longest answer, at least 1
 */
public record ModelRequest(String system, String text, int maxTokens) {

  public ModelRequest {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("an answer has at least 1 token, got " + maxTokens);
    }
  }
}
