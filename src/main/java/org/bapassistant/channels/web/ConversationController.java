package org.bapassistant.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import org.bapassistant.conversation.Turns;
import org.bapassistant.core.ConversationId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The turns of a conversation, so that a page that was closed can go on with it. Its id cannot be
 * guessed.
 */
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationController {

  private final Turns turns;

  ConversationController(Turns turns) {
    this.turns = turns;
  }

  @Operation(summary = "The answers of a conversation whose text was kept, oldest first")
  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  String replies(@PathVariable String id) {
    return "{\"replies\":[" + String.join(",", turns.replies(new ConversationId(id))) + "]}";
  }
}
