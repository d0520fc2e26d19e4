package org.bapassistant.materials;

import org.bapassistant.knowledge.KnowledgeBase;

/** Turns a sheet into what a reader gets. */
final class PrintedSheet {

  private PrintedSheet() {}

  static byte[] pdf(Material material, Paper paper, KnowledgeBase knowledgeBase) {
    Colophon colophon = Colophon.of(material, knowledgeBase);
    return material.layout().isDrawn()
        ? DrawnPdf.write(drawing(material, paper, colophon), material)
        : WrittenPdf.write(material, paper, colophon);
  }

  static Drawing drawing(Material material, Paper paper, Colophon colophon) {
    return PageSetter.of(material.layout()).set(material, paper, colophon);
  }
}
