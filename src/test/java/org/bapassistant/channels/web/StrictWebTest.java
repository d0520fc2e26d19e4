package org.bapassistant.channels.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bapassistant.BapAssistant;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application behind a proxy, with narrow limits, talkative logs, and a screener that
 * breaks or stalls on command ({@link TroubledScreener}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = BapAssistant.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "assistant.data-dir-unlocked=true",
      "assistant.limits.asks-per-minute=20",
      "assistant.limits.uploads-per-minute=2",
      "assistant.limits.chats=2",
      "assistant.limits.answer-time=2s",
      "assistant.documents-upload=everyone",
      "server.forward-headers-strategy=framework",
      "server.tomcat.connection-timeout=2s",
      "logging.level.root=info",
      "logging.level.org.bapassistant=debug"
    })
@ContextConfiguration(initializers = FreshDataDirectory.class)
@Import(TroubledScreener.class)
@interface StrictWebTest {}
