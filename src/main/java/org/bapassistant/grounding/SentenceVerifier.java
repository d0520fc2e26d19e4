package org.bapassistant.grounding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bapassistant.core.Language;
import org.springframework.stereotype.Component;

/**
 * Checks a sentence of a chat model against the cards that it cites, and only those.
 *
 * <p>Deterministic, without a model, safe for use by many threads.
 */
@Component
public final class SentenceVerifier {

  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})\\]");
  private static final Pattern OTHER_MARKS = Pattern.compile("[\\[【][^\\]】]*[\\]】]");

  private final Map<Language, WordLists> lists = new EnumMap<>(Language.class);
  private final Map<Language, List<Check>> checks = new EnumMap<>(Language.class);

  /** Reads the word lists. */
  public SentenceVerifier() {
    for (Language language : Language.values()) {
      lists.put(language, WordLists.of(language));
    }
    for (Language language : Language.values()) {
      checks.put(language, checks(language));
    }
  }

  private List<Check> checks(Language language) {
    WordLists own = words(language);
    WordLists other = words(language == Language.FR ? Language.EN : Language.FR);
    return List.of(
        new PlainText(),
        Wordings.aboutItself(own),
        new SameLanguage(own, other),
        Wordings.rightingReflex(own),
        new Avoided(own),
        new NamedSources(own),
        new SameNumbers(),
        new Strength(own),
        new SamePolarity(own),
        new Support(own, SupportWeights.CHOSEN));
  }

  private WordLists words(Language language) {
    return Objects.requireNonNull(lists.get(language));
  }

  /**
   * The verdict on a sentence.
   *
   * @param sentence with its marks
   * @param evidence what may be cited
   * @param context what the clinician asked: words that a phrase may take up
   */
  public Verdict verify(
      String sentence, List<Evidence> evidence, String context, Language language) {
    List<Integer> marks = marks(sentence);
    if (marks.isEmpty()) {
      return new Verdict.Refused(Verdict.Reason.NO_MARK);
    }
    List<Evidence> cited = evidence.stream().filter(e -> marks.contains(e.n())).toList();
    if (cited.size() < marks.size() || hasOtherMarks(sentence)) {
      return new Verdict.Refused(Verdict.Reason.DANGLING_MARK);
    }
    WordLists own = words(language);
    Claim claim = Claim.of(sentence, own);
    Cited said = Cited.of(cited, context, own);
    return Objects.requireNonNull(checks.get(language)).stream()
        .flatMap(check -> check.refuse(claim, said).stream())
        .findFirst()
        .<Verdict>map(Verdict.Refused::new)
        .orElseGet(() -> new Verdict.Supported(sentence.strip(), marks));
  }

  private static List<Integer> marks(String sentence) {
    List<Integer> marks = new ArrayList<>();
    Matcher mark = MARK.matcher(sentence);
    while (mark.find()) {
      int n = Integer.parseInt(mark.group(1));
      if (!marks.contains(n)) {
        marks.add(n);
      }
    }
    return marks;
  }

  private static boolean hasOtherMarks(String sentence) {
    return OTHER_MARKS.matcher(MARK.matcher(sentence).replaceAll("")).find();
  }
}
