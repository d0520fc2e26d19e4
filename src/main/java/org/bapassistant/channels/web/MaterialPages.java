package org.bapassistant.channels.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Library;
import org.bapassistant.materials.Audience;
import org.bapassistant.materials.Material;
import org.bapassistant.materials.Materials;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the sheets to print: all of them, and one. Files are {@link MaterialFiles}. */
@Controller
class MaterialPages {

  private final Materials materials;
  private final Library library;

  MaterialPages(Materials materials, Library library) {
    this.materials = materials;
    this.library = library;
  }

  /** The sheets for one kind of reader. */
  record Pile(Audience audience, List<Material> sheets) {}

  @GetMapping("/materials")
  String all(Model model, Locale locale) {
    List<Material> sheets = materials.published(language(locale));
    model.addAttribute(
        "piles",
        Arrays.stream(Audience.values())
            .map(a -> new Pile(a, sheets.stream().filter(m -> m.audience() == a).toList()))
            .filter(pile -> !pile.sheets().isEmpty())
            .toList());
    return "materials";
  }

  @GetMapping("/materials/{id}")
  String one(Model model, Locale locale, @PathVariable String id) {
    Material sheet =
        materials
            .find(id, language(locale))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("sheet", sheet);
    model.addAttribute("html", materials.html(sheet));
    model.addAttribute("sources", materials.sources(sheet));
    model.addAttribute("cards", cards(sheet));
    return "material";
  }

  private List<Card> cards(Material sheet) {
    return sheet.cards().stream()
        .flatMap(id -> library.current().card(id, sheet.language()).stream())
        .toList();
  }

  private static Language language(Locale locale) {
    return Language.ofTag(locale.getLanguage()).orElse(Language.EN);
  }
}
