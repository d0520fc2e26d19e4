package org.bapassistant.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TalkTableTest {

  /**
   * Sustain: 1 of 2 found, nothing else read as sustain, so precision 1, recall 1/2, F1 2/3.
   * Change: 1 of 1 found, 2 read as change, so precision 1/2, recall 1, F1 2/3. The other two
   * kinds: 0.
   */
  @Test
  void macroF1IsTheMeanOverAllKinds() {
    TalkTable table = new TalkTable();
    table.count(Talk.SUSTAIN, Talk.SUSTAIN);
    table.count(Talk.SUSTAIN, Talk.CHANGE);
    table.count(Talk.CHANGE, Talk.CHANGE);
    assertThat(table.macroF1()).isCloseTo((2 / 3.0 + 2 / 3.0) / 4, within(1e-9));
    assertThat(table.summary()).contains("3 utterances", "right 0.667");
  }
}
