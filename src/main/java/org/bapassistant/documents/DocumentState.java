package org.bapassistant.documents;

/** How far a file has come. */
public sealed interface DocumentState {

  /** Its turn has not come. */
  record Waiting() implements DocumentState {}

  /**
   * It is being read.
   *
   * @param done pages
   * @param of 0 when not known
   */
  record BeingRead(int done, int of) implements DocumentState {}

  /** Its passages are being indexed. */
  record BeingIndexed(int done, int of) implements DocumentState {}

  /** It answers. */
  record Ready(int pages, int passages) implements DocumentState {}

  /** It is not taken up. */
  record NotTaken(Refusal refusal) implements DocumentState {}

  /** The machine failed, not the file; it is tried again when the file changes or at a start. */
  record Failed() implements DocumentState {}

  /** Whether more is to come. */
  default boolean isUnderWay() {
    return switch (this) {
      case Waiting w -> true;
      case BeingRead r -> true;
      case BeingIndexed i -> true;
      case Ready r -> false;
      case NotTaken n -> false;
      case Failed f -> false;
    };
  }

  /** The name in messages and styles, such as {@code being-read}. */
  default String wireName() {
    return switch (this) {
      case Waiting w -> "waiting";
      case BeingRead r -> "being-read";
      case BeingIndexed i -> "being-indexed";
      case Ready r -> "ready";
      case NotTaken n -> "not-taken";
      case Failed f -> "failed";
    };
  }
}
