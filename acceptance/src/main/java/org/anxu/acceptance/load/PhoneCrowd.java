package org.anxu.acceptance.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Many phones with the page of a ticket open, as far as the server can tell: each holds one stream
 * of events and reads what comes. All of them on one thread.
 */
public final class PhoneCrowd implements AutoCloseable {
  private static final int MOST_BYTES = 16 * 1024;

  private final Selector selector;
  private final List<SocketChannel> phones = new ArrayList<>();

  private static final class Heard {
    private final StringBuilder text = new StringBuilder();
    private int states;
  }

  private PhoneCrowd() throws IOException {
    selector = Selector.open();
  }

  /** Opens the stream of each of these pages, one after another, and hears the first state. */
  public static PhoneCrowd open(List<URI> pages, Duration patience) throws IOException {
    PhoneCrowd crowd = new PhoneCrowd();
    try {
      for (URI page : pages) {
        crowd.join(page);
        crowd.awaitStates(1, patience);
      }
      return crowd;
    } catch (IOException e) {
      crowd.close();
      throw e;
    }
  }

  private void join(URI page) throws IOException {
    SocketChannel phone = SocketChannel.open(new InetSocketAddress(page.getHost(), page.getPort()));
    phones.add(phone);
    String request =
        "GET %s/events HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(page.getPath(), page.getAuthority());
    phone.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    phone.configureBlocking(false);
    phone.register(selector, SelectionKey.OP_READ, new Heard());
  }

  /**
   * Waits until each has heard as many states as this since it opened.
   *
   * @throws IOException if a stream has ended, or time has run out
   */
  public void awaitStates(int wanted, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (fewest() < wanted) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IOException("a page heard " + fewest() + " states in time, not " + wanted);
      }
      selector.select(this::read, left);
    }
  }

  /** The fewest states that one of them has heard. */
  public int fewest() {
    return selector.keys().stream()
        .mapToInt(key -> ((Heard) key.attachment()).states)
        .min()
        .orElse(0);
  }

  private void read(SelectionKey key) {
    Heard heard = (Heard) key.attachment();
    ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
    try {
      if (((SocketChannel) key.channel()).read(bytes) < 0) {
        throw new IllegalStateException("a page's stream has ended: " + heard.text);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a page's stream has broken", e);
    }
    heard.text.append(StandardCharsets.UTF_8.decode(bytes.flip()));
    int end = heard.text.lastIndexOf("\n\n") + 1;
    String whole = heard.text.substring(0, end);
    heard.text.delete(0, end);
    heard.states += whole.split("data: \\{", -1).length - 1;
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel phone : phones) {
      phone.close();
    }
    selector.close();
  }
}
