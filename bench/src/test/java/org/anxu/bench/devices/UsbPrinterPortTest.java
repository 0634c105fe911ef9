package org.anxu.bench.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.bench.pty.Pty;
import org.anxu.hardware.port.Patience;
import org.anxu.hardware.port.PortListener;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.port.UsbPrinterPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The USB printer's port on a real device file: a pty stands in for {@code /dev/usb/lp0}. */
class UsbPrinterPortTest {
  private static final Patience PATIENCE =
      new Patience(Duration.ofMillis(300), Duration.ofMillis(20), Duration.ofMillis(100));

  @TempDir Path folder;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream back = new ByteArrayOutputStream();
  private final PortListener listener =
      new PortListener() {
        @Override
        public void up() {
          told.add("up");
        }

        @Override
        public void received(byte[] bytes) {
          synchronized (back) {
            back.writeBytes(bytes);
          }
        }

        @Override
        public void down(String reason) {
          told.add(reason);
        }
      };

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  @Test
  void all_byte_values_pass_both_ways_while_a_read_waits() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    try (Pty pty = Pty.open();
        UsbPrinterPort port = new UsbPrinterPort(pty.device(), PATIENCE, timer)) {
      pty.listen(pty::write);
      port.start(listener);
      await().until(() -> told.contains("up"));
      assertThat(port.write(all).get(5, TimeUnit.SECONDS)).isEqualTo(256);
      await().until(() -> received().length >= 256);
      assertThat(received()).isEqualTo(all);
    }
  }

  @Test
  void a_plug_pulled_and_put_in_again_is_told_and_the_name_is_found_again() throws Exception {
    try (PluggableLine line = new PluggableLine(folder.resolve("lp0"), bytes -> {});
        UsbPrinterPort port = new UsbPrinterPort(line.name(), PATIENCE, timer)) {
      port.start(listener);
      await().until(() -> told.equals(List.of("absent")));
      for (int i = 0; i < 3; i++) {
        line.plug();
        await().until(() -> told.getLast().equals("up"));
        byte[] hello = {(byte) (0x40 + i)};
        await().until(() -> line.send(hello));
        int before = i;
        await().until(() -> received().length > before);
        line.unplug();
        await().until(() -> told.getLast().equals("absent"));
        assertThat(told).containsSubsequence("up", "unplugged", "absent");
      }
    }
    assertThat(new String(received(), java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("@AB");
  }

  @Test
  void a_printer_that_takes_nothing_is_given_up_and_its_threads_are_freed() throws Exception {
    try (Pty deaf = Pty.open();
        UsbPrinterPort port = new UsbPrinterPort(deaf.device(), PATIENCE, timer)) {
      port.start(listener);
      await().until(() -> told.contains("up"));
      CompletableFuture<Integer> taken = port.write(new byte[200_000]);
      assertThat(taken.get(5, TimeUnit.SECONDS)).isLessThan(200_000);
      assertThat(told).contains("stalled");
      port.close();
      String reader = "read-" + deaf.device();
      await()
          .until(() ->
              Thread.getAllStackTraces().keySet().stream()
                  .noneMatch(thread -> thread.getName().equals(reader)));
    }
  }

  @Test
  void an_ordinary_file_is_not_taken_for_a_printer() throws Exception {
    Path file = Files.createFile(folder.resolve("lp0"));
    try (UsbPrinterPort port = new UsbPrinterPort(file, PATIENCE, timer)) {
      port.start(listener);
      await().until(() -> told.equals(List.of("cannot-open")));
    }
    assertThat(file).isEmptyFile();
  }

  @Test
  void a_serial_line_that_another_program_has_locked_is_in_use() throws Exception {
    try (Pty pty = Pty.open();
        SerialBytePort port =
            new SerialBytePort(SerialSettings.of(pty.device().toString(), 9600), timer)) {
      Process other =
          new ProcessBuilder("flock", pty.device().toString(), "sh", "-c", "echo locked; read _")
              .start();
      try (var words = other.inputReader()) {
        assertThat(words.readLine()).isEqualTo("locked");
        port.start(listener);
        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("in-use");
      } finally {
        other.destroy();
      }
      await().until(() -> told.getLast().equals("up"));
    }
  }

  private byte[] received() {
    synchronized (back) {
      return back.toByteArray();
    }
  }
}
