package org.anxu.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.BoardState;

/** A program that talks to a queue server on this machine, as kiosks and call pads do. */
public final class HallClient {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final int port;

  /** Talks to the server on that port. */
  public HallClient(int port) {
    this.port = port;
  }

  /** How a member of staff shows the password. */
  public static String basic(String number, String password) {
    byte[] both = (number + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Posts a message of the protocol. */
  public HttpResponse<byte[]> post(String path, String authorization, Object message) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.encode(message)))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The board as the server tells it now. */
  public BoardState board(String authorization) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/board"))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", authorization)
            .build();
    try {
      return Wire.decode(
          http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body(), BoardState.class);
    } catch (MalformedMessage e) {
      throw new IOException(e);
    }
  }
}
