package org.bapassistant.retrieval;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The content hash of what a model was given: the first 128 bits of SHA-256. */
record VectorKey(long high, long low) {

  static VectorKey of(String input) {
    ByteBuffer hash = ByteBuffer.wrap(sha256().digest(input.getBytes(StandardCharsets.UTF_8)));
    return new VectorKey(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
