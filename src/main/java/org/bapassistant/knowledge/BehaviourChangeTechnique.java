package org.bapassistant.knowledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A technique of the Behaviour Change Technique Taxonomy, version 1: 93 techniques in 16 groups
 * (Michie et al. 2013), named by group and number, such as 8.1 for rehearsal.
 *
 * @param group 1..16
 * @param number from 1, within the group
 */
public record BehaviourChangeTechnique(int group, int number) {

  /** How many techniques each group has, from group 1; 93 in all. */
  private static final int[] SIZES = {9, 7, 3, 4, 6, 3, 8, 7, 3, 11, 4, 6, 5, 10, 4, 3};

  private static final Pattern CODE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})");

  /** The technique of a code such as {@code 8.1}; nothing when the taxonomy has none. */
  public static Optional<BehaviourChangeTechnique> of(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int group = Integer.parseInt(matcher.group(1));
    int number = Integer.parseInt(matcher.group(2));
    boolean known =
        group >= 1 && group <= SIZES.length && number >= 1 && number <= SIZES[group - 1];
    return known ? Optional.of(new BehaviourChangeTechnique(group, number)) : Optional.empty();
  }

  /** Its code, such as {@code 8.1}. */
  public String code() {
    return group + "." + number;
  }
}
