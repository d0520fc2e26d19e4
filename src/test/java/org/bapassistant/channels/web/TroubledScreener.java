package org.bapassistant.channels.web;

import java.util.concurrent.CountDownLatch;
import org.bapassistant.safety.Screener;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Puts trouble before the real screener: a text with {@link #BREAKS} breaks with the text in its
 * message, one with {@link #STALLS} waits until {@link #goOn()}.
 */
@TestConfiguration(proxyBeanMethods = false)
class TroubledScreener {

  static final String BREAKS = "breaks";
  static final String STALLS = "stalls";

  private static volatile CountDownLatch stalled = new CountDownLatch(1);

  /** Lets everything that stalls end. */
  static void goOn() {
    CountDownLatch waiting = stalled;
    stalled = new CountDownLatch(1);
    waiting.countDown();
  }

  @Bean
  static BeanPostProcessor trouble() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Screener screener ? troubled(screener) : bean;
      }
    };
  }

  private static Screener troubled(Screener screener) {
    return utterance -> {
      if (utterance.text().contains(BREAKS)) {
        throw new IllegalStateException("cannot screen " + utterance.text());
      }
      if (utterance.text().contains(STALLS)) {
        await();
      }
      return screener.screen(utterance);
    };
  }

  private static void await() {
    try {
      stalled.await();
    } catch (InterruptedException e) {
      throw new AssertionError("an answer was interrupted", e);
    }
  }
}
