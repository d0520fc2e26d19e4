package org.bapassistant.inbox;

/** Does what a channel was given to do. Called for one delivery of a conversation at a time. */
public interface Worker {

  /** The channel whose deliveries this is for. */
  String channel();

  /**
   * Does it. An exception counts as "try again later", with growing pauses.
   *
   * @param mark to keep how far it came
   */
  Progress work(Delivery delivery, Mark mark);

  /**
   * Tells the person that it could not be done: it was tried for too long. An exception means that
   * the telling is tried again.
   */
  void giveUp(Delivery delivery, Mark mark);
}
