package org.bapassistant.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bapassistant.documents.Documents;
import org.bapassistant.documents.ShelvedDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the clinic's own documents: the list with uploads, and one page of a document. */
@Controller
class DocumentPages {

  private static final Logger log = LoggerFactory.getLogger(DocumentPages.class);
  private static final String LIST = "redirect:/documents";

  private final Documents documents;
  private final UploadGuard guard;

  DocumentPages(Documents documents, UploadGuard guard) {
    this.documents = documents;
    this.guard = guard;
  }

  @GetMapping("/documents")
  String list(
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String said) {
    // Without it browsers would not say where an upload comes from.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
    List<ShelvedDocument> all = documents.list();
    model.addAttribute("documents", all);
    model.addAttribute("busy", all.stream().anyMatch(d -> d.state().isUnderWay()));
    model.addAttribute("mayUpload", guard.mayChange(request));
    model.addAttribute("limit", documents.limitMegabytes());
    model.addAttribute("said", Said.of(said).map(Said::wireName).orElse(""));
    return "documents";
  }

  @PostMapping("/documents")
  String upload(HttpServletRequest request, @RequestParam("file") List<MultipartFile> files)
      throws IOException {
    if (!guard.permits(request)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Said said = Said.EMPTY;
    for (MultipartFile file : files) {
      said = add(file);
      if (said != Said.TAKEN) {
        break;
      }
    }
    return LIST + "?said=" + said.wireName();
  }

  private Said add(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try (InputStream content = file.getInputStream()) {
      return switch (documents.add(name, content, file.getSize())) {
        case TAKEN -> Said.TAKEN;
        case EMPTY -> Said.EMPTY;
        case UNSUPPORTED -> Said.UNSUPPORTED;
      };
    } catch (IOException e) {
      log.warn("An uploaded file could not be kept: {}", e.getClass().getName());
      return Said.DISK;
    }
  }

  @PostMapping("/documents/{id}/delete")
  String delete(HttpServletRequest request, @PathVariable String id) throws IOException {
    if (!guard.permits(request)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    documents.remove(id);
    return LIST + "?said=" + Said.REMOVED.wireName();
  }

  @GetMapping("/documents/{id}/pages/{number}")
  String page(
      Model model,
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam Optional<Integer> passage) {
    model.addAttribute(
        "page",
        documents
            .page(id, number, passage)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "document";
  }

  /** What came of the last thing that was done on the page. */
  enum Said {
    TAKEN,
    REMOVED,
    EMPTY,
    UNSUPPORTED,
    TOO_LARGE,
    DISK;

    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Said> of(String wireName) {
      return List.of(values()).stream().filter(s -> s.wireName().equals(wireName)).findFirst();
    }
  }
}
