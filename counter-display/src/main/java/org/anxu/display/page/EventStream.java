package org.anxu.display.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.display.page.Pictures.Frame;

/**
 * Server-sent events: the newest picture, and every second a sign of life, by which the page
 * notices that this program is gone.
 */
final class EventStream {
  /** A page gives up on us after five of these. */
  static final Duration TICK = Duration.ofSeconds(1);

  /** Pages open at once; one is the rule, a second looks over its shoulder. */
  static final int MOST_PAGES = 8;

  private final Pictures pictures;
  private final String edition;
  private final AtomicInteger open = new AtomicInteger();

  /**
   * A stream.
   *
   * @param edition changes with the page's files, so that an old page loads itself anew
   */
  EventStream(Pictures pictures, String edition) {
    this.pictures = pictures;
    this.edition = edition;
  }

  /** How many pages look. */
  int open() {
    return open.get();
  }

  /** Serves one page until it goes. */
  void serve(HttpExchange exchange) throws IOException {
    if (open.incrementAndGet() > MOST_PAGES) {
      open.decrementAndGet();
      Answers.plain(exchange, 503, "too many pages are open");
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        send(out, "retry: 1000\nevent: edition\ndata: " + edition + "\n\n");
        feed(out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.decrementAndGet();
    }
  }

  private void feed(OutputStream out) throws IOException, InterruptedException {
    long seen = 0;
    while (!pictures.isClosed()) {
      Frame frame = pictures.after(seen, TICK);
      if (frame == null) {
        send(out, "event: tick\ndata:\n\n");
      } else {
        seen = frame.number();
        send(out, "event: picture\ndata: " + frame.json() + "\n\n");
      }
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
