package org.anxu.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's end of a stream of events, as bytes on a socket. */
final class EventSocket implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SOON_MILLIS = 10_000;

  private final Socket socket;
  private final BufferedReader in;
  private String head = "";

  private EventSocket(Socket socket) throws IOException {
    this.socket = socket;
    this.in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static EventSocket ask(URI address, int receiveBuffer) throws IOException {
    Socket socket = new Socket();
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    socket.setSoTimeout(SOON_MILLIS);
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(address.getPath(), address.getAuthority());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new EventSocket(socket);
  }

  /** Opens a stream and reads the head of the answer. */
  static EventSocket open(URI address) throws IOException {
    EventSocket opened = ask(address, 0);
    StringBuilder head = new StringBuilder();
    String line = opened.in.readLine();
    while (line != null && !line.isEmpty()) {
      head.append(line).append('\n');
      line = opened.in.readLine();
    }
    opened.head = head.toString();
    return opened;
  }

  /** Opens a stream that will never be read and takes as little as can be. */
  static EventSocket deaf(URI address) throws IOException {
    return ask(address, 1_024);
  }

  String head() {
    return head;
  }

  EventSocket within(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    return this;
  }

  /** The next state. */
  JsonNode next() throws IOException {
    while (true) {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("the stream has ended");
      }
      if (line.startsWith("data: {")) {
        return JSON.readTree(line.substring("data: ".length()));
      }
    }
  }

  /** The next state with this value. */
  JsonNode nextWhere(String field, String value) throws IOException {
    JsonNode state = next();
    while (!state.path(field).asString().equals(value)) {
      state = next();
    }
    return state;
  }

  /** Reads to the end, on the way to which this line must come. */
  void awaitEnd(String line) throws IOException {
    boolean said = false;
    for (String each = in.readLine(); each != null; each = in.readLine()) {
      said |= each.equals(line);
    }
    if (!said) {
      throw new IOException("the stream ended without " + line);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
