package org.bapassistant.channels.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, for requests that a well-behaved client refuses to make. */
final class RawHttp {

  private static final int MOST_MILLIS = 20_000;

  private RawHttp() {}

  /** The whole answer; lines are to end in CR LF. Waits until the server closes. */
  static String send(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(MOST_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A request without body, such as {@code GET /about}, after which the connection closes. */
  static String request(int port, String methodAndPath, String... headers) throws IOException {
    return send(
        port,
        methodAndPath
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers)
            + (headers.length == 0 ? "Host: localhost" : "")
            + "\r\nConnection: close\r\n\r\n");
  }
}
