package org.bapassistant.channels.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.UnusableUtterance;
import org.bapassistant.core.Utterance;
import tools.jackson.databind.json.JsonMapper;

/** The Big List of Naughty Strings (Max Woolf, MIT licence, beside the list). */
final class Payloads {

  private static final Path LIST =
      Path.of("src/test/resources/payloads/big-list-of-naughty-strings.json");

  private Payloads() {}

  /** Every string that is a message at all: not blank, well-formed. */
  static List<String> all() throws IOException {
    List<String> usable = new ArrayList<>();
    JsonMapper.builder()
        .build()
        .readTree(Files.readString(LIST))
        .forEach(
            node -> {
              if (isMessage(node.asString())) {
                usable.add(node.asString());
              }
            });
    return usable;
  }

  /** Those with markup or an address that runs something. */
  static List<String> active() throws IOException {
    return all().stream().filter(Payloads::isActive).toList();
  }

  /** All others. */
  static List<String> passive() throws IOException {
    return all().stream().filter(p -> !isActive(p)).toList();
  }

  private static boolean isActive(String payload) {
    return payload.contains("<") || payload.contains("javascript:");
  }

  /** Payloads together, so many characters at most in one. */
  static List<String> batches(List<String> payloads, int most) {
    List<String> batches = new ArrayList<>();
    StringBuilder batch = new StringBuilder();
    for (String payload : payloads) {
      if (!batch.isEmpty() && batch.length() + 1 + payload.length() > most) {
        batches.add(batch.toString());
        batch.setLength(0);
      }
      batch.append(batch.isEmpty() ? "" : " ").append(payload);
    }
    batches.add(batch.toString());
    return batches;
  }

  private static boolean isMessage(String text) {
    try {
      return !new Utterance(text, new ConversationId("x"), java.util.Optional.empty())
          .text()
          .isBlank();
    } catch (UnusableUtterance e) {
      return false;
    }
  }
}
