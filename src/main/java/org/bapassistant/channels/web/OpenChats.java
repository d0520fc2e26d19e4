package org.bapassistant.channels.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who has a web chat open, by session id: so many of one client, ten times as many in all. */
@Component
class OpenChats {

  private static final int CLIENTS = 10;

  private final int most;
  private final Map<String, Client> sessions = new HashMap<>();
  private final Map<Client, Integer> perClient = new HashMap<>();

  OpenChats(LimitsProperties limits) {
    this.most = limits.chats();
  }

  /** Takes a session in, unless there are too many. */
  synchronized boolean enter(String session, Client client) {
    int already = perClient.getOrDefault(client, 0);
    if (already >= most || sessions.size() >= (long) CLIENTS * most) {
      return false;
    }
    sessions.put(session, client);
    perClient.put(client, already + 1);
    return true;
  }

  /** Takes a session out that was taken in; for another one this does nothing. */
  synchronized void leave(String session) {
    Client client = sessions.remove(session);
    if (client != null) {
      perClient.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
    }
  }
}
