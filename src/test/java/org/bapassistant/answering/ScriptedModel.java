package org.bapassistant.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bapassistant.models.Ending;
import org.bapassistant.models.ModelRequest;
import org.bapassistant.models.Stop;
import org.bapassistant.models.TextModel;

/** A model that writes what a test says and remembers what it was asked. */
final class ScriptedModel implements TextModel {

  private final String text;
  private final Ending ending;
  private final List<ModelRequest> asked = new ArrayList<>();

  private ScriptedModel(String text, Ending ending) {
    this.text = text;
    this.ending = ending;
  }

  static ScriptedModel thatWrites(String text) {
    return new ScriptedModel(text, new Ending.Completed());
  }

  static ScriptedModel thatEnds(Ending ending) {
    return new ScriptedModel("", ending);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Ending write(ModelRequest request, Consumer<String> pieces, Stop stop) {
    asked.add(request);
    if (!text.isEmpty()) {
      pieces.accept(text);
    }
    return ending;
  }

  /** What it was asked, in order. */
  List<ModelRequest> asked() {
    return asked;
  }
}
