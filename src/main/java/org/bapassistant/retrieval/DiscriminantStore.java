package org.bapassistant.retrieval;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.bapassistant.knowledge.Card;

/** Keeps the discriminants beside the index, so that a restart learns nothing anew. */
final class DiscriminantStore {

  private static final String FILE = "discriminants.bin";
  private static final int N = EncoderModel.DIMENSIONS;

  private final Path folder;

  DiscriminantStore(Path folder) {
    this.folder = folder;
  }

  /** What was kept for exactly these cards, or nothing when there is none or it is damaged. */
  Optional<Discriminants> load(List<Card> cards) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      byte[] content = Files.readAllBytes(file);
      return isWhole(content) ? read(content, cards) : Optional.empty();
    } catch (IOException e) {
      // Learning them anew takes a second; a file that cannot be read is as good as none.
      return Optional.empty();
    }
  }

  void save(List<Card> cards, Discriminants discriminants) throws IOException {
    Path fresh = Files.createTempFile(folder, "discriminants", ".tmp");
    try (CheckedOutputStream sum =
            new CheckedOutputStream(
                new BufferedOutputStream(Files.newOutputStream(fresh)), new CRC32());
        DataOutputStream out = new DataOutputStream(sum)) {
      out.writeUTF(stamp(cards));
      for (EncoderModel model : EncoderModel.values()) {
        for (double value : discriminants.learned().of(model).scatter()) {
          out.writeDouble(value);
        }
        for (float[] row : discriminants.rows().of(model)) {
          write(out, row);
        }
        write(out, discriminants.boundary().of(model).related());
        write(out, discriminants.boundary().of(model).unrelated());
      }
      out.flush();
      out.writeLong(sum.getChecksum().getValue());
    }
    Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(DataOutputStream out, float[] row) throws IOException {
    for (float value : row) {
      out.writeFloat(value);
    }
  }

  private static boolean isWhole(byte[] content) {
    if (content.length < Long.BYTES) {
      return false;
    }
    CRC32 crc = new CRC32();
    crc.update(content, 0, content.length - Long.BYTES);
    return java.nio.ByteBuffer.wrap(content).getLong(content.length - Long.BYTES) == crc.getValue();
  }

  private static Optional<Discriminants> read(byte[] content, List<Card> cards) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    if (!in.readUTF().equals(stamp(cards))) {
      return Optional.empty();
    }
    Kept bge = readKept(in, cards.size());
    Kept e5 = readKept(in, cards.size());
    return Optional.of(
        new Discriminants(
            new PerModel<>(bge.learned(), e5.learned()),
            new PerModel<>(bge.rows(), e5.rows()),
            new PerModel<>(bge.boundary(), e5.boundary())));
  }

  /** What is kept of one model; in the file the models follow each other in their order. */
  private record Kept(Discriminant learned, float[][] rows, Boundary boundary) {}

  private static Kept readKept(DataInputStream in, int cards) throws IOException {
    double[] scatter = new double[N * N];
    for (int i = 0; i < scatter.length; i++) {
      scatter[i] = in.readDouble();
    }
    float[][] rows = readRows(in, cards);
    float[][] sides = readRows(in, 2);
    return new Kept(new Discriminant(scatter), rows, new Boundary(sides[0], sides[1]));
  }

  private static float[][] readRows(DataInputStream in, int cards) throws IOException {
    float[][] rows = new float[cards][N + 1];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readFloat();
      }
    }
    return rows;
  }

  private static String stamp(List<Card> cards) {
    StringBuilder all = new StringBuilder();
    cards.forEach(card -> all.append(CardIndex.hash(card)));
    return VectorKey.of(all.toString()).toString();
  }
}
