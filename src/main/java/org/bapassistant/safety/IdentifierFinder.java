package org.bapassistant.safety;

import java.util.List;

/** Finds identifiers of some kinds, in time linear in the length of the text. */
@FunctionalInterface
interface IdentifierFinder {

  /** Identifiers by their offsets in {@link PlainText#text()}, in order, none over another. */
  List<Identifier> find(PlainText reading);
}
