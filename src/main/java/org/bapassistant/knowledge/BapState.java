package org.bapassistant.knowledge;

import java.util.Optional;

/** The states of Brief Action Planning, named as in the BAP fact sheet, section 4. */
public enum BapState {
  SAFETY_GATE,
  ENGAGE,
  Q1_ASK,
  MENU_PERMISSION,
  MENU_OFFER,
  SMART_BUILD,
  COMMITMENT,
  Q2_CONFIDENCE,
  PROBLEM_SOLVE,
  Q3_CHECKIN,
  CLOSE,
  DEFER,
  FOLLOWUP_OPEN,
  FOLLOWUP_NEXT,
  RESPOND,
  STEP_UP,
  STOP_SAFETY;

  static Optional<BapState> of(String name) {
    return Words.find(values(), BapState::name, name);
  }
}
