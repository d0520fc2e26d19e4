package org.bapassistant.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the second reader learned: by name, a weight for each number of a message. The file is
 * written by {@code train-safety}, a line each: name, block, scale, and the weights of the block
 * divided by the scale, as bytes in Base64; block {@code bias} has the number itself.
 */
record ReadingWeights(Map<String, Head> heads) {

  private static final String FILE = "/safety/reading-weights.tsv";
  private static final int LARGEST = 127;

  /** The weights of one question that is asked of a message. */
  record Head(float[] weights, double bias) {

    /** How much speaks for yes; 0 is undecided. */
    double logOdds(MessageFeatures features) {
      return features.times(weights) + bias;
    }
  }

  ReadingWeights {
    heads = Map.copyOf(heads);
  }

  /** Those that the product ships with. */
  static ReadingWeights load() {
    try (InputStream stream = ReadingWeights.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path; install the jar again");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return of(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read; install the jar again", e);
    }
  }

  static ReadingWeights of(List<String> lines) {
    Map<String, float[]> weights = new LinkedHashMap<>();
    Map<String, Double> biases = new LinkedHashMap<>();
    for (String line : lines) {
      String[] columns = line.split("\t");
      if (columns[1].equals("bias")) {
        biases.put(columns[0], Double.valueOf(columns[2]));
      } else {
        float[] all = weights.computeIfAbsent(columns[0], name -> new float[FeatureReader.SIZE]);
        FeatureReader.Block block = FeatureReader.Block.valueOf(columns[1]);
        byte[] bytes = Base64.getDecoder().decode(columns[3]);
        float scale = Float.parseFloat(columns[2]);
        for (int i = 0; i < bytes.length; i++) {
          all[block.start() + i] = scale * bytes[i];
        }
      }
    }
    Map<String, Head> heads = new LinkedHashMap<>();
    weights.forEach((name, all) -> heads.put(name, new Head(all, biases.getOrDefault(name, 0.0))));
    return new ReadingWeights(heads);
  }

  Head head(String name) {
    Head head = heads.get(name);
    if (head == null) {
      throw new IllegalStateException(
          FILE + " has no weights for '" + name + "'; run train-safety or restore the file");
    }
    return head;
  }

  /** These weights, rounded to a byte each, as lines of the file. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(heads).forEach((name, head) -> lines(name, head, lines));
    return lines;
  }

  private static void lines(String name, Head head, List<String> lines) {
    lines.add(name + "\tbias\t" + head.bias());
    for (FeatureReader.Block block : FeatureReader.Block.values()) {
      float[] part = Arrays.copyOfRange(head.weights(), block.start(), block.start() + block.size);
      float largest = 0;
      for (float weight : part) {
        largest = Math.max(largest, Math.abs(weight));
      }
      if (largest > 0) {
        float scale = largest / LARGEST;
        byte[] bytes = new byte[part.length];
        for (int i = 0; i < part.length; i++) {
          bytes[i] = (byte) Math.round(part[i] / scale);
        }
        lines.add(
            name + "\t" + block + "\t" + scale + "\t" + Base64.getEncoder().encodeToString(bytes));
      }
    }
  }
}
