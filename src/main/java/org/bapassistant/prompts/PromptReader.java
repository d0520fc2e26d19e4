package org.bapassistant.prompts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.FrontMatter;

/** Reads prompts from their files and says what is wrong in them. */
final class PromptReader {

  private static final Pattern FILE = Pattern.compile("([a-z-]+/[a-z-]+)/v([1-9][0-9]{0,3})\\.md");
  private static final List<String> TOLD = List.of("purpose", "output", "evaluation", "decision");

  private final List<Fault> faults = new ArrayList<>();

  /**
   * The newest version of each prompt.
   *
   * @param files contents by path within the folder
   */
  Map<String, Prompt> read(SortedMap<String, String> files) {
    Map<String, Prompt> newest = new LinkedHashMap<>();
    files.forEach(
        (file, content) ->
            prompt(file, content)
                .ifPresent(read -> newest.merge(read.name(), read, PromptReader::newer)));
    return newest;
  }

  /** What is wrong, in the order of the files. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private static Prompt newer(Prompt one, Prompt other) {
    return one.version() > other.version() ? one : other;
  }

  private Optional<Prompt> prompt(String file, String content) {
    Matcher name = FILE.matcher(file);
    if (!name.matches()) {
      faults.add(new Fault(file, 1, "is no prompt; name it <module>/<name>/v<number>.md"));
      return Optional.empty();
    }
    return FrontMatter.of(file, content, "docs/prompts.md", faults)
        .map(
            front -> {
              TOLD.forEach(front::text);
              Prompt read =
                  new Prompt(
                      name.group(1),
                      Integer.parseInt(name.group(2)),
                      Set.copyOf(front.list("placeholders")),
                      body(front));
              check(file, read);
              return read;
            });
  }

  private static String body(FrontMatter front) {
    return String.join("\n", front.lines().subList(front.bodyStart(), front.lines().size()))
        .strip();
  }

  private void check(String file, Prompt prompt) {
    Set<String> unused = new TreeSet<>(prompt.placeholders());
    unused.removeAll(prompt.gaps());
    unused.forEach(
        gap -> faults.add(new Fault(file, 1, "declares {" + gap + "} but has no such gap")));
    Set<String> undeclared = prompt.gaps();
    undeclared.removeAll(prompt.placeholders());
    undeclared.forEach(
        gap -> faults.add(new Fault(file, 1, "has a gap {" + gap + "} that it does not declare")));
  }
}
