package org.bapassistant.planning;

/**
 * What was tried so far, for the limits of loops.
 *
 * @param rounds how often a low confidence was talked through
 * @param menus how many sets of ideas were offered
 * @param deferrals how often planning was put off, earlier visits included
 * @param choosing whether the patient chooses what becomes of a plan that stays below 7
 */
public record Course(int rounds, int menus, int deferrals, boolean choosing) {

  /**
   * At the beginning of a visit.
   *
   * @param deferrals of earlier visits
   */
  static Course beginning(int deferrals) {
    return new Course(0, 0, deferrals, false);
  }

  Course withRound() {
    return new Course(rounds + 1, menus, deferrals, choosing);
  }

  Course withMenu() {
    return new Course(rounds, menus + 1, deferrals, choosing);
  }

  Course withDeferral() {
    return new Course(rounds, menus, deferrals + 1, choosing);
  }

  Course withChoice(boolean now) {
    return new Course(rounds, menus, deferrals, now);
  }
}
