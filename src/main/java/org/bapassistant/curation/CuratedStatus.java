package org.bapassistant.curation;

/** Where a card that is written on site stands. */
public enum CuratedStatus {
  DRAFT,
  IN_REVIEW,
  PUBLISHED,
  RETIRED
}
