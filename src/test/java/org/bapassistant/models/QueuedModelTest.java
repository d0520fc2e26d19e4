package org.bapassistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueuedModelTest {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<Void> letGo = new CompletableFuture<>();
  private final CountDownLatch inside = new CountDownLatch(1);

  /** Takes its place until it is let go. */
  private final Attempt waiting =
      (ModelRequest request, Consumer<String> pieces, Stop stop, Duration firstToken) -> {
        inside.countDown();
        letGo.join();
        return new Ending.Completed();
      };

  @AfterEach
  void end() {
    letGo.complete(null);
    threads.shutdown();
  }

  @Test
  void whoFindsNoPlaceInTimeIsTold() throws Exception {
    TextModel model = model("at-once=1,queue=5,queue-wait=50ms");
    threads.submit(() -> write(model, new Stop()));
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(write(model, new Stop())).isEqualTo(new Ending.Busy());
  }

  @Test
  void whoWaitsComesIn() throws Exception {
    TextModel model = model("at-once=1,queue=5,queue-wait=10s");
    threads.submit(() -> write(model, new Stop()));
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
    Future<Ending> second = threads.submit(() -> write(model, new Stop()));
    letGo.complete(null);
    assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo(new Ending.Completed());
  }

  @Test
  void aFullQueueIsToldAtOnce() throws Exception {
    TextModel model = model("at-once=1,queue=0,queue-wait=10m");
    threads.submit(() -> write(model, new Stop()));
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(write(model, new Stop())).isEqualTo(new Ending.Busy());
  }

  @Test
  void aStoppedCallIsNotMade() {
    Stop stop = new Stop();
    stop.now();
    assertThat(write(model("at-once=1"), stop)).isEqualTo(new Ending.Stopped());
    assertThat(inside.getCount()).isEqualTo(1);
  }

  private TextModel model(String settings) {
    return new QueuedModel(ModelPropertiesTest.bind("provider=ollama,name=m," + settings), waiting);
  }

  private static Ending write(TextModel model, Stop stop) {
    return model.write(new ModelRequest("", "q", 1), piece -> {}, stop);
  }
}
