package org.bapassistant.channels.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bapassistant.conversation.UnmetQuestion;
import org.bapassistant.core.Language;
import org.bapassistant.curation.CuratedCard;
import org.bapassistant.curation.Desk;
import org.bapassistant.curation.Gaps;
import org.bapassistant.curation.Refusal;
import org.bapassistant.curation.Result;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The desk as pages. Nothing here runs in the browser but forms. */
@ConditionalOnWebApplication
@Controller
class CurationPages {

  private static final String CARD = "curation-card";

  private final Desk desk;
  private final Gaps gaps;
  private final MessageSource messages;

  CurationPages(Desk desk, Gaps gaps, MessageSource messages) {
    this.desk = desk;
    this.gaps = gaps;
    this.messages = messages;
  }

  @GetMapping("/sign-in")
  String signIn() {
    return "sign-in";
  }

  @GetMapping("/curation")
  String desk(Model model) {
    model.addAttribute("cards", desk.all());
    model.addAttribute("gaps", gaps.open());
    return "curation";
  }

  @GetMapping("/curation/new")
  String begin(Model model, Locale locale, @RequestParam(defaultValue = "") String gap) {
    String template = messages.getMessage("curation.template", null, locale);
    String questions =
        gap.isEmpty()
            ? ""
            : gaps.open().stream()
                .filter(open -> open.id().equals(gap))
                .flatMap(open -> open.questions().stream())
                .map(UnmetQuestion::text)
                .distinct()
                .collect(Collectors.joining("\n"));
    return editor(model, Optional.empty(), template, questions, List.of());
  }

  @PostMapping("/curation/new")
  String draft(
      Model model,
      Locale locale,
      @RequestParam String text,
      @RequestParam(defaultValue = "") String questions,
      Principal who) {
    Language language = Language.ofTag(locale.getLanguage()).orElse(Language.EN);
    String unix = unix(text);
    return switch (desk.draft(who.getName(), language, unix, lines(questions))) {
      case Result.Done done -> "redirect:/curation/" + done.card().id();
      case Result.Refused no -> editor(model, Optional.empty(), unix, questions, told(no.why()));
    };
  }

  @GetMapping("/curation/{id}")
  String card(Model model, @PathVariable String id) {
    CuratedCard card = found(id);
    return editor(
        model, Optional.of(card), card.content(), String.join("\n", card.questions()), List.of());
  }

  @PostMapping("/curation/{id}")
  String revise(
      Model model,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam String text,
      @RequestParam(defaultValue = "") String questions,
      Principal who) {
    String unix = unix(text);
    Result result = desk.revise(who.getName(), id, version, unix, lines(questions));
    return shown(model, id, result, unix, questions);
  }

  @PostMapping("/curation/{id}/{step}")
  String step(
      Model model,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam int version,
      @RequestParam(defaultValue = "0") int earlier,
      Principal who) {
    CuratedCard card = found(id);
    String actor = who.getName();
    Result result =
        switch (step) {
          case "submit" -> desk.submit(actor, id, version);
          case "publish" -> desk.publish(actor, id, version);
          case "retire" -> desk.retire(actor, id, version);
          case "restore" -> desk.restore(actor, id, version, earlier);
          default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    return shown(model, id, result, card.content(), String.join("\n", card.questions()));
  }

  /** After a refusal the words that were typed stay in the form. */
  private String shown(Model model, String id, Result result, String text, String questions) {
    return switch (result) {
      case Result.Done done -> "redirect:/curation/" + id;
      case Result.Refused no -> {
        if (no.why() instanceof Refusal.ChangedMeanwhile changed) {
          model.addAttribute("theirs", changed.latest());
        }
        yield editor(model, desk.find(id), text, questions, told(no.why()));
      }
    };
  }

  private String editor(
      Model model, Optional<CuratedCard> card, String text, String questions, List<String> faults) {
    model.addAttribute("card", card.orElse(null));
    model.addAttribute("text", text);
    model.addAttribute("questions", questions);
    model.addAttribute("faults", faults);
    model.addAttribute("versions", card.map(c -> desk.versions(c.id())).orElse(List.of()));
    return CARD;
  }

  private static List<String> told(Refusal why) {
    return switch (why) {
      case Refusal.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case Refusal.Faulty faulty -> faulty.faults();
      case Refusal.ChangedMeanwhile changed -> List.of();
      case Refusal.NotAllowed no -> List.of(no.why());
    };
  }

  private CuratedCard found(String id) {
    return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String unix(String text) {
    return text.replace("\r\n", "\n");
  }

  private static List<String> lines(String questions) {
    return Arrays.stream(questions.split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
