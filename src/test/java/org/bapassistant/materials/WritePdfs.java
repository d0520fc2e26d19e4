package org.bapassistant.materials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;

/** Writes every sheet that ships to {@code target/materials}, to be looked at. */
final class WritePdfs {

  private WritePdfs() {}

  public static void main(String[] arguments) throws Exception {
    KnowledgeBase knowledgeBase = KnowledgeBaseReader.read(Path.of("knowledge-base"));
    List<Fault> faults = new ArrayList<>();
    Path folder = Files.createDirectories(Path.of("target/materials"));
    for (Material material : Materials.read(knowledgeBase, faults)) {
      for (Paper paper : Paper.values()) {
        Files.write(
            folder.resolve(material.id() + "-" + paper.wireName() + ".pdf"),
            PrintedSheet.pdf(material, paper, knowledgeBase));
        if (material.layout().isDrawn()) {
          PrintedSheet.drawing(material, paper, Colophon.of(material, knowledgeBase))
              .misfits()
              .forEach(m -> System.out.println(material.file() + " " + paper + " " + m));
        }
      }
    }
    faults.forEach(System.out::println);
  }
}
