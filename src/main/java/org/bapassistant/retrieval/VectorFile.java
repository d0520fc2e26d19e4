package org.bapassistant.retrieval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The form in which vectors are kept: magic, then per vector its key, scale, codes and a check sum.
 * An entry cut off by a crash, or damaged, ends the reading; what came before it is good.
 */
final class VectorFile {

  private static final int MAGIC = 0x42415032;

  private VectorFile() {}

  /**
   * Adds the entries of a stream to a map.
   *
   * @return whether the stream was whole
   */
  static boolean read(InputStream stream, Map<VectorKey, QuantizedVector> into) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16))) {
      if (in.readInt() != MAGIC) {
        return false;
      }
      while (true) {
        int first = in.read();
        if (first < 0) {
          return true;
        }
        if (!readEntry(in, first, into)) {
          return false;
        }
      }
    } catch (EOFException e) {
      // A file cut off in the middle of an entry: the caller learns it from the result and writes
      // the file anew.
      return false;
    }
  }

  private static boolean readEntry(
      DataInputStream in, int first, Map<VectorKey, QuantizedVector> into) throws IOException {
    long high = (long) first << 56;
    for (int shift = 48; shift >= 0; shift -= 8) {
      high |= (long) in.readUnsignedByte() << shift;
    }
    VectorKey key = new VectorKey(high, in.readLong());
    float scale = in.readFloat();
    byte[] codes = in.readNBytes(EncoderModel.DIMENSIONS);
    if (codes.length < EncoderModel.DIMENSIONS || in.readInt() != checkSum(key, scale, codes)) {
      return false;
    }
    into.put(key, new QuantizedVector(scale, codes));
    return true;
  }

  static void writeHeader(OutputStream stream) throws IOException {
    new DataOutputStream(stream).writeInt(MAGIC);
  }

  static void write(OutputStream stream, Map<VectorKey, QuantizedVector> entries)
      throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
    for (Map.Entry<VectorKey, QuantizedVector> entry : entries.entrySet()) {
      VectorKey key = entry.getKey();
      QuantizedVector vector = entry.getValue();
      out.writeLong(key.high());
      out.writeLong(key.low());
      out.writeFloat(vector.scale());
      out.write(vector.codes());
      out.writeInt(checkSum(key, vector.scale(), vector.codes()));
    }
    out.flush();
  }

  private static int checkSum(VectorKey key, float scale, byte[] codes) {
    CRC32 crc = new CRC32();
    crc.update(codes);
    crc.update(Float.floatToIntBits(scale));
    crc.update(Long.hashCode(key.high() ^ key.low()));
    return (int) crc.getValue();
  }
}
