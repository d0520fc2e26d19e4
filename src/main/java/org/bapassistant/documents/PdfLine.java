package org.bapassistant.documents;

/**
 * A line of a PDF page.
 *
 * @param size of its largest letters, in points
 * @param endsParagraph whether what follows is a new paragraph
 */
record PdfLine(String text, float size, boolean endsParagraph) {}
