package org.anxu.hardware.port;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpPortTest {
  private static final TcpPort.Limits LIMITS =
      new TcpPort.Limits(Duration.ofMillis(300), Duration.ofMillis(200));
  private static final Patience PATIENCE =
      new Patience(Duration.ofMillis(300), Duration.ofMillis(20), Duration.ofMillis(100));

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private final Heard heard = new Heard();
  private final List<Socket> others = new ArrayList<>();
  private ServerSocket printer;
  private TcpPort port;

  @BeforeEach
  void start() throws Exception {
    printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    port = new TcpPort("127.0.0.1", printer.getLocalPort(), LIMITS, PATIENCE, timer);
  }

  @AfterEach
  void end() throws Exception {
    port.close();
    printer.close();
    for (Socket each : others) {
      each.close();
    }
    timer.shutdownNow();
  }

  @Test
  void bytes_pass_both_ways_and_a_lost_connection_is_made_again() throws Exception {
    port.start(heard);
    try (Socket first = printer.accept()) {
      await().until(() -> heard.told.contains("up"));
      assertThat(port.write("print".getBytes(ISO_8859_1)).get(5, TimeUnit.SECONDS)).isEqualTo(5);
      assertThat(first.getInputStream().readNBytes(5)).isEqualTo("print".getBytes(ISO_8859_1));
      first.getOutputStream().write(0xFE);
      await().until(() -> heard.text().equals("\u00FE"));
    }
    try (Socket _ = printer.accept()) {
      await().until(() -> heard.told.equals(List.of("up", "unplugged", "up")));
    }
  }

  @Test
  void a_host_at_which_nobody_listens_cannot_be_opened() throws Exception {
    printer.close();
    port.start(heard);
    await().until(() -> heard.told.equals(List.of("cannot-open")));
    assertThat(port.write(new byte[3]).get(1, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void a_host_that_does_not_answer_in_time_is_absent() throws Exception {
    vanish();
    port.start(heard);
    await().until(() -> heard.told.equals(List.of("absent")));
  }

  @Test
  void a_name_without_an_address_is_absent() {
    port.close();
    port = new TcpPort("no-such-printer.invalid", 9100, LIMITS, PATIENCE, timer);
    port.start(heard);
    await().until(() -> heard.told.equals(List.of("absent")));
  }

  @Test
  void another_end_that_vanished_without_a_word_is_found_out_after_a_write() throws Exception {
    port.start(heard);
    others.add(printer.accept());
    await().until(() -> heard.told.contains("up"));
    vanish();
    assertThat(port.write(new byte[3]).get(1, TimeUnit.SECONDS)).isEqualTo(3);
    await().until(() -> heard.told.contains("unplugged"));
  }

  @Test
  void another_end_that_is_silent_but_there_is_kept() throws Exception {
    port.start(heard);
    others.add(printer.accept());
    await().until(() -> heard.told.contains("up"));
    port.write(new byte[3]);
    printer.setSoTimeout(3000);
    others.add(printer.accept()); // the look at it
    await()
        .during(Duration.ofMillis(300))
        .atMost(Duration.ofSeconds(2))
        .until(() -> heard.told.equals(List.of("up")));
  }

  @Test
  void a_printer_that_takes_nothing_is_given_up_and_the_rest_is_not_sent_later() throws Exception {
    port.start(heard);
    others.add(printer.accept());
    await().until(() -> heard.told.contains("up"));
    int much = 20_000_000;
    CompletableFuture<Integer> taken = port.write(new byte[much]);
    assertThat(taken.get(20, TimeUnit.SECONDS)).isLessThan(much);
    assertThat(heard.told).contains("stalled");
  }

  /** Fills the queue of connections, so that the host answers no further one, as if it were off. */
  private void vanish() throws IOException {
    for (int i = 0; i < 10; i++) {
      Socket filler = new Socket();
      others.add(filler);
      try {
        filler.connect(new InetSocketAddress("127.0.0.1", printer.getLocalPort()), 200);
      } catch (SocketTimeoutException _) {
        return;
      }
    }
    throw new IOException("the system takes connections without end");
  }
}
