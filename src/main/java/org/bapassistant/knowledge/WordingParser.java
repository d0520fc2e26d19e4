package org.bapassistant.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.bapassistant.knowledge.Wording.Speaker;

/** Reads an {@code .asked.md} file: bullets under headings that name the voice. */
final class WordingParser {

  private static final String CLINICIAN = "## Voice:";
  private static final String PATIENT = "## Patient says:";

  private WordingParser() {}

  static List<Wording> parse(String file, String content, List<Fault> faults) {
    List<Wording> wordings = new ArrayList<>();
    String voice = "";
    Speaker speaker = Speaker.CLINICIAN;
    int number = 0;
    for (String line : content.split("\\R", -1)) {
      number++;
      if (line.startsWith(CLINICIAN)) {
        voice = line.substring(CLINICIAN.length()).strip();
        speaker = Speaker.CLINICIAN;
      } else if (line.startsWith(PATIENT)) {
        voice = line.substring(PATIENT.length()).strip();
        speaker = Speaker.PATIENT;
      } else if (line.startsWith("- ") && !voice.isEmpty()) {
        wordings.add(new Wording(voice, speaker, line.substring(2).strip()));
      } else if (!line.isBlank() && !line.startsWith("# ")) {
        faults.add(
            new Fault(
                file, number, "write '## Voice: name', '## Patient says: name' or '- a message'"));
      }
    }
    return wordings;
  }
}
