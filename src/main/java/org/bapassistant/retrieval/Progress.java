package org.bapassistant.retrieval;

/** Told how far long work has come. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = (work, done, of) -> {};

  /**
   * One more step is done.
   *
   * @param work what is being done, for a person
   * @param done steps done, from 1
   * @param of steps in all
   */
  void step(String work, int done, int of);
}
