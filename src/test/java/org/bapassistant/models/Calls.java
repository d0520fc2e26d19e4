package org.bapassistant.models;

import java.time.Duration;
import java.util.function.Consumer;

/** Makes single calls with short patience. */
final class Calls {

  private Calls() {}

  static Ending write(
      String provider, String address, String more, Consumer<String> pieces, Stop stop) {
    ModelProperties settings =
        ModelPropertiesTest.bind(
            "provider=%s,base-url=%s,name=m,api-key=a-key,first-token-timeout=600ms,idle-timeout=400ms,whole-timeout=1500ms%s"
                .formatted(provider, address, more.isEmpty() ? "" : "," + more));
    try (Transport transport = new Transport(Duration.ofSeconds(2))) {
      return new ProviderCalls(settings, transport)
          .write(
              new ModelRequest("the system", "the question", 50),
              pieces,
              stop,
              settings.firstTokenTimeout());
    }
  }
}
