package org.bapassistant.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file whose faults name the line. Every value is text, so "no" stays "no". */
final class YamlFile {

  private final String name;
  private final Node root;

  private YamlFile(String name, Node root) {
    this.name = name;
    this.root = root;
  }

  /** A file of the class path. */
  static YamlFile resource(String name) {
    try (InputStream stream = YamlFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not on the class path; install the jar again");
      }
      return of(name, new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read; install the jar again", e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IllegalStateException as {@code file:line: what is wrong}
   */
  static YamlFile of(String name, Reader reader) {
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
      if (root == null) {
        throw new IllegalStateException(name + ":1: the file is empty; compare with the release");
      }
      return new YamlFile(name, root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new IllegalStateException(name + ":" + line + ": " + e.getProblem(), e);
    }
  }

  Node root() {
    return root;
  }

  /** The entries of a mapping, in order. */
  Map<String, Node> map(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, "names with values are expected here, as in 'name: value'");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode());
      if (entries.put(key, entry.getValueNode()) != null) {
        throw fault(entry.getKeyNode(), "'" + key + "' stands here a second time; join the two");
      }
    }
    return entries;
  }

  List<Node> list(Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      throw fault(node, "a list is expected here, as in [one, two]");
    }
    return sequence.getValue();
  }

  String text(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(node, "plain text is expected here");
    }
    return scalar.getValue();
  }

  List<String> texts(Node node) {
    return list(node).stream().map(this::text).toList();
  }

  /** The value of a key that must be there. */
  Node required(Map<String, Node> entries, String key, Node of) {
    return Optional.ofNullable(entries.get(key))
        .orElseThrow(() -> fault(of, "'" + key + "' is missing"));
  }

  /** Reads one value; what is wrong with it is told with its line. */
  <T> T read(Node node, Function<String, T> reading) {
    try {
      return reading.apply(text(node));
    } catch (IllegalArgumentException e) {
      throw fault(node, e.getMessage() == null ? "not understood" : e.getMessage());
    }
  }

  <T> List<T> readAll(Node node, Function<String, T> reading) {
    List<T> all = new ArrayList<>();
    for (Node entry : list(node)) {
      all.add(read(entry, reading));
    }
    return all;
  }

  IllegalStateException fault(Node node, String what) {
    return new IllegalStateException(
        name + ":" + (node.getStartMark().getLine() + 1) + ": " + what);
  }
}
