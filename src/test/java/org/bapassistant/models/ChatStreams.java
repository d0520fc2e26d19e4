package org.bapassistant.models;

import tools.jackson.databind.json.JsonMapper;

/** Bodies of streamed chat completions. */
public final class ChatStreams {

  private static final JsonMapper JSON = new JsonMapper();

  private ChatStreams() {}

  /** A whole stream that writes the text a few characters at a time. */
  public static String of(String text) {
    StringBuilder stream = new StringBuilder();
    for (int i = 0; i < text.length(); i += 7) {
      stream.append(chunk(text.substring(i, Math.min(text.length(), i + 7))));
    }
    return stream.append(finish("stop")).append("data: [DONE]\n\n").toString();
  }

  /** One event with some text. */
  public static String chunk(String text) {
    return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
        + "[{\"index\":0,\"delta\":{\"content\":"
        + JSON.writeValueAsString(text)
        + "},\"finish_reason\":null}]}\n\n";
  }

  /** The event with the reason of the end. */
  public static String finish(String reason) {
    return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
        + "[{\"index\":0,\"delta\":{},\"finish_reason\":\""
        + reason
        + "\"}]}\n\n";
  }
}
