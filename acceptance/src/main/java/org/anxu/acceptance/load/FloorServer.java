package org.anxu.acceptance.load;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The least a server can do that answers only what is on the disk: a bare JDK HTTP server that
 * appends a record of 300 bytes and syncs a whole batch at once before it answers. No rules, no
 * tokens, no screens. A program of its own, so that it has a JVM to itself as the product has.
 */
public final class FloorServer {
  private static final int THREADS = 64;
  private static final int ANSWER_BYTES = 300;

  private FloorServer() {}

  /** Serves until it is killed: {@code PORT FILE}. */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    GroupCommit commit = new GroupCommit(Path.of(arguments[1]));
    byte[] answer = new byte[ANSWER_BYTES];
    Arrays.fill(answer, (byte) ' ');
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean issue = exchange.getRequestMethod().equals("POST");
            if (issue) {
              commit.append();
            }
            exchange.sendResponseHeaders(issue ? 201 : 200, answer.length);
            exchange.getResponseBody().write(answer);
          } catch (CompletionException e) {
            throw new IOException(e);
          }
        });
    commit.start();
    server.start();
  }
}
