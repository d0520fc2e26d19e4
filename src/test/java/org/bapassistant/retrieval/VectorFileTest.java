package org.bapassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VectorFileTest {

  private final Map<VectorKey, QuantizedVector> read = new HashMap<>();

  @Test
  void whatWasWrittenIsRead() throws IOException {
    assertThat(VectorFile.read(new ByteArrayInputStream(file()), read)).isTrue();
    assertThat(read).hasSize(3);
    assertThat(read)
        .hasEntrySatisfying(VectorKey.of("b"), v -> assertThat(v.codes()).containsOnly((byte) 1));
  }

  @Test
  void anEntryCutOffByACrashIsLeftOutAndTheRestKept() throws IOException {
    byte[] file = file();
    assertThat(VectorFile.read(new ByteArrayInputStream(file, 0, file.length - 10), read))
        .isFalse();
    assertThat(read).hasSize(2);
  }

  @Test
  void aFlippedBitIsNoticed() throws IOException {
    byte[] file = file();
    file[60] ^= 4;
    assertThat(VectorFile.read(new ByteArrayInputStream(file), read)).isFalse();
    assertThat(read).isEmpty();
  }

  @Test
  void aFileOfAnotherKindGivesNothing() throws IOException {
    assertThat(VectorFile.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5}), read))
        .isFalse();
    assertThat(read).isEmpty();
  }

  private static byte[] file() throws IOException {
    Map<VectorKey, QuantizedVector> entries = new LinkedHashMap<>();
    for (String text : new String[] {"a", "b", "c"}) {
      byte[] codes = new byte[EncoderModel.DIMENSIONS];
      java.util.Arrays.fill(codes, (byte) (text.charAt(0) - 'a'));
      entries.put(VectorKey.of(text), new QuantizedVector(0.5f, codes));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VectorFile.writeHeader(out);
    VectorFile.write(out, entries);
    return out.toByteArray();
  }
}
