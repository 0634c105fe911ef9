package org.anxu.bench.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Tells open pages that something has changed; what, they ask for. Changes that come while one is
 * still being told become one.
 */
final class Events implements AutoCloseable {
  private static final int MOST_PAGES = 32;
  private static final int KEEP_ALIVE_SECONDS = 15;
  private static final String CHANGED = "data: changed\n\n";
  private static final String ALIVE = ": alive\n\n";
  private static final String END = "";

  private final List<BlockingQueue<String>> pages = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  void changed() {
    pages.forEach(page -> page.offer(CHANGED)); // one is enough: a full queue has told it already
  }

  /** Serves one page on the calling thread until it is closed at either end. */
  void serve(HttpExchange http) throws IOException, InterruptedException {
    if (closed || pages.size() >= MOST_PAGES) {
      http.sendResponseHeaders(503, -1);
      http.close();
      return;
    }
    BlockingQueue<String> page = new ArrayBlockingQueue<>(1);
    pages.add(page);
    http.getResponseHeaders().set("Content-Type", "text/event-stream");
    http.getResponseHeaders().set("Cache-Control", "no-store");
    http.sendResponseHeaders(200, 0);
    try (OutputStream out = http.getResponseBody()) {
      write(out, CHANGED);
      while (!closed) {
        String event = page.poll(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
        write(out, event == null ? ALIVE : event);
      }
    } finally {
      pages.remove(page);
      http.close();
    }
  }

  private static void write(OutputStream out, String event) throws IOException {
    if (!event.equals(END)) {
      out.write(event.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  @Override
  public void close() {
    closed = true;
    pages.forEach(page -> page.offer(END));
  }
}
