package org.bapassistant.documents;

/**
 * A file of the folder.
 *
 * @param id names it in addresses
 * @param file its path within the folder
 * @param title of the document; the file's name until it is read
 */
public record ShelvedDocument(String id, String file, String title, DocumentState state) {

  ShelvedDocument in(DocumentState next) {
    return new ShelvedDocument(id, file, title, next);
  }

  ShelvedDocument titled(String better) {
    return new ShelvedDocument(id, file, better, state);
  }
}
