package org.bapassistant.channels.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bapassistant.BapAssistant;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port, over the cards that ship, in a data directory of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = BapAssistant.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "assistant.data-dir-unlocked=true",
      "assistant.bootstrap.curator-password=" + WebTest.PASSWORD
    })
@ContextConfiguration(initializers = FreshDataDirectory.class)
@interface WebTest {

  /** Of the first account, {@code curator}. */
  String PASSWORD = "curator in a test";
}
