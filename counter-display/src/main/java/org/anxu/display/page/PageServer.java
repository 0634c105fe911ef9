package org.anxu.display.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.anxu.display.rendering.Texts;

/** Serves the page, its stream and the state of health, to this machine unless told otherwise. */
public final class PageServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final Pictures pictures;
  private final EventStream stream;
  private final PageFiles files;
  private final Supplier<byte[]> health;

  /**
   * Binds the port.
   *
   * @param address where to listen
   * @param page {@code hall} or {@code counter}
   * @param chime whether a call is heard
   * @param health the state of health as JSON
   * @throws IOException if the port is taken
   */
  public PageServer(
      InetSocketAddress address,
      String page,
      boolean chime,
      Pictures pictures,
      Supplier<byte[]> health)
      throws IOException {
    this.pictures = pictures;
    this.health = health;
    this.files = new PageFiles(page, chime, new Texts());
    this.stream = new EventStream(pictures, files.edition());
    this.server = HttpServer.create(address, 16);
    // One thread waits for each open stream; virtual ones cost next to nothing.
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  /** Begins to serve. */
  public void start() {
    server.start();
  }

  /** The port that is served, also when any free one was asked for. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** How many pages look. */
  public int pages() {
    return stream.open();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      Answers.plain(exchange, 405, "only GET is understood here");
      return;
    }
    String path = exchange.getRequestURI().getPath();
    PageFiles.PageFile file = files.at(path);
    if (file != null) {
      Answers.send(exchange, 200, file.type(), file.body());
    } else if (path.equals("/events") && method.equals("GET")) {
      stream.serve(exchange);
    } else if (path.equals("/health")) {
      Answers.send(exchange, 200, "application/json", health.get());
    } else {
      Answers.plain(exchange, 404, "no such page");
    }
  }

  @Override
  public void close() {
    pictures.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
