package org.bapassistant.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bapassistant.answering.Delivery;
import org.bapassistant.models.Stop;
import org.junit.jupiter.api.Test;

class RelayTest {

  private final List<String> sent = new ArrayList<>();
  private final Relay relay = new Relay(new Delivery(sent::add, new Stop()));

  @Test
  void whatWasNotSentOnTheWayIsSentAtTheEnd() {
    relay.delivery().pieces().accept("One. ");
    relay.rest("One. Two.");
    assertThat(sent).containsExactly("One. ", "Two.");
  }

  @Test
  void nothingIsSentTwice() {
    relay.delivery().pieces().accept("One.");
    relay.rest("One.");
    assertThat(sent).containsExactly("One.");
  }

  @Test
  void wordsThatAreNotInTheReplyAreABreakdown() {
    relay.delivery().pieces().accept("Something else");
    assertThatThrownBy(() -> relay.rest("One.")).isInstanceOf(IllegalStateException.class);
  }
}
