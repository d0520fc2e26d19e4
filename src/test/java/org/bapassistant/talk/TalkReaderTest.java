package org.bapassistant.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.bapassistant.retrieval.Encoders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkReaderTest {

  private static final Encoders ENCODERS = new Encoders();
  private final TalkReader reader = new TalkReader(ENCODERS);

  @AfterAll
  static void close() {
    ENCODERS.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I can't do exercises with a back like mine, it only makes it worse | SUSTAIN
          I want to be able to lift my grandson again, so I will start walking tomorrow | CHANGE
          My next appointment is on Tuesday and the bus comes at nine | NEUTRAL
          You never listen to me, you people only want to get rid of me | DISCORD
          """)
  void plainUtterancesAreReadAsWhatTheyAre(String utterance, Talk talk) {
    assertThat(reader.read(utterance).talk()).isEqualTo(talk);
  }
}
