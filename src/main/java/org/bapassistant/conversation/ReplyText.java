package org.bapassistant.conversation;

/** Writes a reply in the form in which it is kept and shown again. */
@FunctionalInterface
public interface ReplyText {

  /** The JSON of the API for a reply. */
  String of(Reply reply);
}
