package org.bapassistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hazard log names the tests that prove its controls; a name without a test proves nothing. */
class SafetyCaseTest {

  /** {@code SomeTest}, {@code SomeTest.claim}, {@code SomeTest.beginning…}, {@code .claim}. */
  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*Test)?(?:\\.(\\w+)(…)?)?`");

  @Test
  void everyTestThatTheSafetyCaseNamesExists() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    int named = 0;
    String owner = "";
    Matcher name = NAME.matcher(Files.readString(Path.of("docs/safety-case.md")));
    while (name.find()) {
      owner = name.group(1) == null ? owner : name.group(1);
      String claim = name.group(2) == null ? "" : name.group(2);
      String end = name.group(3) == null ? "(" : "";
      String source = tests.getOrDefault(owner, "");
      named++;
      if (source.isEmpty() || !claim.isEmpty() && !source.contains(" " + claim + end)) {
        missing.add(owner + "." + claim);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).isGreaterThan(40);
  }

  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    return tests;
  }
}
