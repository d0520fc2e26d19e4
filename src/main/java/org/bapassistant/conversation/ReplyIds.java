package org.bapassistant.conversation;

/** Gives each reply a name that cannot be guessed. */
@FunctionalInterface
public interface ReplyIds {

  /** A name that was never given before. */
  String next();
}
