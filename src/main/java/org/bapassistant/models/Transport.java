package org.bapassistant.models;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** What all calls share: connections, and the clock that ends calls that take too long. */
final class Transport implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;
  private final ScheduledThreadPoolExecutor deadlines;

  Transport(Duration connectTimeout) {
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(connectTimeout)
            .executor(threads)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    this.deadlines =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("model-deadlines").daemon().factory());
    deadlines.setRemoveOnCancelPolicy(true);
  }

  HttpClient http() {
    return http;
  }

  ScheduledExecutorService deadlines() {
    return deadlines;
  }

  @Override
  public void close() {
    http.shutdownNow();
    deadlines.shutdownNow();
    threads.shutdownNow();
  }
}
