package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds identifiers by finders in turn: each reads what the ones before it left, so that a name
 * inside an address is part of the address. What is masked changes what stands beside a word, so
 * the finders read again until none finds anything more.
 */
final class IdentifierDetector {

  /** Enough for any text seen; each round only sees what a neighbour revealed. */
  private static final int ROUNDS = 8;

  private final List<IdentifierFinder> finders;

  IdentifierDetector(NameLists lists) {
    this.finders =
        List.of(
            new ElectronicForms(),
            new NumberForms(),
            new NumbersByContext(),
            new DateForms(),
            new CodeForms(),
            new AgeForms(),
            new StreetAddresses(),
            new OrganisationFinder(lists),
            new PlaceFinder(lists),
            new NameFinder(lists));
  }

  /** The identifiers in the text, in order, none over another. */
  List<Identifier> find(String text) {
    List<Identifier> all = new ArrayList<>();
    PlainText reading = PlainText.of(text);
    int before = -1;
    for (int round = 0; round < ROUNDS && all.size() > before; round++) {
      before = all.size();
      for (IdentifierFinder finder : finders) {
        List<Identifier> found = finder.find(reading);
        PlainText read = reading;
        found.forEach(identifier -> all.add(read.inOriginal(identifier)));
        reading = found.isEmpty() ? reading : reading.without(found);
      }
    }
    all.sort(Comparator.comparingInt(Identifier::start));
    return List.copyOf(all);
  }
}
