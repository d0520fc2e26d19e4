package org.bapassistant.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.bapassistant.core.Language;
import org.bapassistant.materials.Material;
import org.bapassistant.materials.Materials;
import org.bapassistant.materials.Paper;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sheets as files, at addresses that stay: {@code /materials/bap-poster.pdf?paper=a4}. */
@RestController
class MaterialFiles {

  private final Materials materials;

  MaterialFiles(Materials materials) {
    this.materials = materials;
  }

  @Operation(summary = "A sheet to print, on paper 'letter' or 'a4'")
  @GetMapping("/materials/{id:[a-z0-9-]+}.pdf")
  ResponseEntity<byte[]> pdf(
      Locale locale, @PathVariable String id, @RequestParam(defaultValue = "letter") String paper) {
    Paper chosen = Paper.of(paper).orElseThrow(() -> new BadRequest("paper is 'letter' or 'a4'"));
    byte[] pdf = materials.pdf(sheet(id, locale), chosen);
    String name = id + "-" + chosen.wireName() + ".pdf";
    return file(pdf, MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition", ContentDisposition.inline().filename(name).build().toString())
        .body(pdf);
  }

  @Operation(summary = "A small picture of a sheet's first page")
  @GetMapping("/materials/{id:[a-z0-9-]+}.png")
  ResponseEntity<byte[]> preview(Locale locale, @PathVariable String id) {
    byte[] png = materials.preview(sheet(id, locale));
    return file(png, MediaType.IMAGE_PNG).body(png);
  }

  /** Browsers ask each time whether it changed, so that nobody prints an old sheet. */
  private static ResponseEntity.BodyBuilder file(byte[] content, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .eTag(DigestUtils.md5DigestAsHex(content));
  }

  private Material sheet(String id, Locale locale) {
    return materials
        .find(id, Language.ofTag(locale.getLanguage()).orElse(Language.EN))
        .orElseThrow(
            () -> new NotFound("there is no sheet of this name; the page /materials lists all"));
  }
}
