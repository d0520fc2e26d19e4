package org.bapassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncodersTest {

  @Test
  void closingWhileModelsLoadWaitsUntilNoThreadIsInsideTheNativeLibrary() {
    Encoders encoders = new Encoders();
    encoders.close();
    assertThat(encoders.isAtRest()).isTrue();
  }

  @Test
  void closingUnderWorkEndsWhatRunsAndCancelsWhatWaits() {
    Encoders encoders = new Encoders();
    encoders.awaitLoaded();
    List<CompletableFuture<float[]>> waiting =
        IntStream.range(0, 2000)
            .mapToObj(i -> encoders.encode(EncoderModel.BGE, "pain " + i, TextRole.PASSAGE))
            .toList();
    encoders.close();
    assertThat(encoders.isAtRest()).isTrue();
    assertThat(waiting).allMatch(CompletableFuture::isDone);
    assertThatThrownBy(() -> waiting.getLast().join())
        .hasRootCauseInstanceOf(CancellationException.class);
  }

  @Test
  void aQuestionAfterClosingIsRefusedAndDoesNotHang() {
    Encoders encoders = new Encoders();
    encoders.close();
    assertThatThrownBy(() -> encoders.question("why walk?")).isInstanceOf(RuntimeException.class);
    encoders.close();
  }
}
