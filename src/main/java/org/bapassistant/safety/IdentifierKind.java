package org.bapassistant.safety;

/** What an identifier is; its name in brackets takes the identifier's place in a masked text. */
enum IdentifierKind {
  NAME,
  DATE,
  AGE,
  PHONE,
  EMAIL,
  URL,
  IP,
  HANDLE,
  HEALTH_NUMBER,
  SIN,
  RECORD_NUMBER,
  CLAIM_NUMBER,
  ACCOUNT,
  LICENCE,
  VEHICLE,
  DEVICE,
  ADDRESS,
  POSTAL_CODE,
  PLACE,
  ORGANISATION,
  FILE;

  /**
   * What is written instead. An age is generalised, so that a fall at 94 is still screened as a
   * fall in old age; all else is named by its kind.
   */
  String token() {
    return this == AGE ? "90+" : "[" + name() + "]";
  }
}
