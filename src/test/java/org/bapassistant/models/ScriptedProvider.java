package org.bapassistant.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A provider that sends exactly the bytes of a script, connection by connection: what WireMock
 * cannot play, such as a character cut in two, silence in the middle and seeing that the caller
 * hung up.
 */
public final class ScriptedProvider implements AutoCloseable {

  /** What happens on one connection after the request was read. */
  public interface Script {
    void play(OutputStream out, Socket connection) throws IOException, InterruptedException;
  }

  /** The same, by what was asked. */
  public interface Reply {
    void play(OutputStream out, Socket connection, String request)
        throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Reply> scripts;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Plays one script a connection, the last one again and again. */
  public ScriptedProvider(Script... scripts) {
    this(
        Arrays.stream(scripts)
            .<Reply>map(script -> (out, connection, request) -> script.play(out, connection))
            .toList());
  }

  /** Replies to what is asked. */
  public ScriptedProvider(Reply reply) {
    this(List.of(reply));
  }

  private ScriptedProvider(List<Reply> scripts) {
    this.scripts = scripts;
    try {
      server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Head and body of every request so far. */
  public List<String> requests() {
    return requests;
  }

  /** Sends a stream of the given parts, each on its own, then closes in good order. */
  public static Script streaming(String... parts) {
    return (out, connection) -> {
      head(out, 200, "text/event-stream");
      for (String part : parts) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    };
  }

  /** Sends a status with headers and nothing more. */
  public static Script refusing(int status, String... headers) {
    return (out, connection) -> {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " No\r\n");
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      head.append("Content-Length: 0\r\nConnection: close\r\n\r\n");
      out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
    };
  }

  /** Sends the parts, then stays silent until the caller hangs up, and tells so. */
  public static Script silentAfter(CompletableFuture<Void> hungUp, String... parts) {
    return (out, connection) -> {
      streaming(parts).play(out, connection);
      awaitHangUp(connection);
      hungUp.complete(null);
    };
  }

  public static void head(OutputStream out, int status, String type) throws IOException {
    out.write(
        ("HTTP/1.1 " + status + " OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  public static void awaitHangUp(Socket connection) {
    try {
      while (connection.getInputStream().read() >= 0) {
        // The caller has nothing more to say; what ends this is its hanging up.
      }
    } catch (IOException e) {
      // A reset is hanging up too.
    }
  }

  private void accept() {
    try {
      for (int i = 0; ; i++) {
        Socket connection = server.accept();
        Reply script = scripts.get(Math.min(i, scripts.size() - 1));
        threads.execute(() -> serve(connection, script));
      }
    } catch (SocketException e) {
      // Closed: the test is over.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket connection, Reply script) {
    try (connection) {
      connection.setTcpNoDelay(true);
      String request = request(connection.getInputStream());
      requests.add(request);
      script.play(connection.getOutputStream(), connection, request);
      connection.getOutputStream().flush();
    } catch (IOException e) {
      // The caller hung up while a part was sent.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String request(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.read());
    }
    String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("transfer-encoding: chunked")) {
      StringBuilder body = new StringBuilder();
      while (!body.toString().endsWith("0\r\n\r\n")) {
        body.append((char) in.read());
      }
      return head + body.toString();
    }
    int at = lower.indexOf("content-length: ");
    int length =
        at < 0 ? 0 : Integer.parseInt(lower.substring(at + 16, lower.indexOf("\r\n", at)).strip());
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
