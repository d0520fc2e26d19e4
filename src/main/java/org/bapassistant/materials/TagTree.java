package org.bapassistant.materials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.bapassistant.materials.Shape.Words;

/** The reading order of a page: which lines of words make one heading or paragraph. */
final class TagTree {

  private final PDDocument pdf;
  private final PDPage page;
  private final PDStructureElement root;
  private final List<PDStructureElement> ownerOfMark = new ArrayList<>();
  private int block = -1;

  TagTree(PDDocument pdf, PDPage page, Material material) throws IOException {
    this.pdf = pdf;
    this.page = page;
    PDStructureTreeRoot tree = new PDStructureTreeRoot();
    this.root = new PDStructureElement("Document", tree);
    tree.appendKid(root);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    var catalog = pdf.getDocumentCatalog();
    catalog.setStructureTreeRoot(tree);
    catalog.setMarkInfo(marked);
    catalog.setLanguage(material.language().tag());
    PDViewerPreferences view = new PDViewerPreferences(new COSDictionary());
    view.setDisplayDocTitle(true);
    catalog.setViewerPreferences(view);
    catalog.setMetadata(metadata(material));
    pdf.getDocumentInformation().setTitle(material.title());
    pdf.getDocumentInformation().setSubject(material.description());
    page.setStructParents(0);
    page.getCOSObject().setName("Tabs", "S");
  }

  /** Opens the marked content of a line; lines of one block share an element. */
  void open(Words words, PDPageContentStream content) throws IOException {
    int mark = ownerOfMark.size();
    if (words.block() != block) {
      block = words.block();
      PDStructureElement element = new PDStructureElement(words.tag().name(), root);
      element.setPage(page);
      root.appendKid(element);
      ownerOfMark.add(element);
    } else {
      ownerOfMark.add(ownerOfMark.getLast());
    }
    ownerOfMark.getLast().appendKid(mark);
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, mark);
    content.beginMarkedContent(
        COSName.getPDFName(words.tag().name()), PDPropertyList.create(properties));
  }

  /** Writes from which mark which element is reached. */
  void close() {
    COSArray owners = new COSArray();
    ownerOfMark.forEach(owners::add);
    PDNumberTreeNode numbers = new PDNumberTreeNode(PDParentTreeValue.class);
    numbers.setNumbers(Map.of(0, new PDParentTreeValue(owners)));
    PDStructureTreeRoot tree = pdf.getDocumentCatalog().getStructureTreeRoot();
    tree.setParentTree(numbers);
    tree.setParentTreeNextKey(1);
  }

  private PDMetadata metadata(Material material) throws IOException {
    String title = material.title().replace("&", "&amp;").replace("<", "&lt;");
    String xmp =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
            .formatted(title, material.language().tag().toLowerCase(Locale.ROOT));
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    return metadata;
  }
}
