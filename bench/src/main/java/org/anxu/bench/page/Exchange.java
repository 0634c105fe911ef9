package org.anxu.bench.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.anxu.protocol.Wire;

/** One request and its answer. */
final class Exchange {
  private final HttpExchange http;
  private final int port;

  Exchange(HttpExchange http, int port) {
    this.http = http;
    this.port = port;
  }

  String method() {
    return http.getRequestMethod();
  }

  String path() {
    return http.getRequestURI().getPath();
  }

  /**
   * Whether it comes from our own page, or from a program that is no browser: a page of somebody
   * else, open in the same browser, must not open covers here. The host is checked as well, since
   * any name may be made to lead to this machine.
   */
  boolean fromHere() {
    Headers headers = http.getRequestHeaders();
    Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    String host = headers.getFirst("Host");
    if (host == null || !hosts.contains(host)) {
      return false;
    }
    String origin = headers.getFirst("Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      return false;
    }
    String site = headers.getFirst("Sec-Fetch-Site");
    return site == null || method().equals("GET") || List.of("same-origin", "none").contains(site);
  }

  /**
   * The body.
   *
   * @throws TooLarge if it is longer than the bound
   */
  byte[] body(int bound) throws IOException {
    InputStream in = http.getRequestBody();
    byte[] bytes = in.readNBytes(bound + 1);
    if (bytes.length > bound) {
      throw new TooLarge();
    }
    return bytes;
  }

  /** A body longer than its bound. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** A body that says nothing to be done. */
  static final class Unusable extends IOException {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  void json(int status, Object body) throws IOException {
    send(status, "application/json; charset=utf-8", Wire.encode(body));
  }

  void send(int status, String type, byte[] body) throws IOException {
    Headers headers = http.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'");
    http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    http.getResponseBody().write(body);
    http.close();
  }
}
