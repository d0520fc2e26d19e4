package org.bapassistant.conversation;

/** What a clinician thinks of a reply. */
public enum Rating {
  HELPFUL,
  UNHELPFUL
}
