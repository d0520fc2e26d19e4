package org.bapassistant.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bapassistant.core.ConversationId;
import org.bapassistant.safety.Alert;
import org.bapassistant.safety.UrgencyLevel;
import org.junit.jupiter.api.Test;

class OncePerConversationTest {

  private final OncePerConversation once = new OncePerConversation();
  private final ConversationId one = new ConversationId("one");

  @Test
  void aPlannedMatterIsPromptedOnceInAConversation() {
    List<Alert> stenosis = List.of(alert("stenosis", UrgencyLevel.E3, Alert.Status.ALERT));
    assertThat(once.of(one, stenosis)).isEqualTo(stenosis);
    assertThat(once.of(one, stenosis)).isEmpty();
    assertThat(once.of(new ConversationId("other"), stenosis)).isEqualTo(stenosis);
  }

  @Test
  void anEmergencyAndAQuestionToAskBackAreShownEveryTime() {
    List<Alert> urgent =
        List.of(
            alert("cauda-equina", UrgencyLevel.E0, Alert.Status.ALERT),
            alert("progressive-deficit", UrgencyLevel.E1, Alert.Status.ASK_BACK));
    once.of(one, urgent);
    assertThat(once.of(one, urgent)).isEqualTo(urgent);
  }

  private static Alert alert(String condition, UrgencyLevel level, Alert.Status status) {
    return new Alert(Alert.Kind.RED_FLAG, condition, level, status, List.of("words"), "text");
  }
}
