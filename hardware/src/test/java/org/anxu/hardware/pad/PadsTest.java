package org.anxu.hardware.pad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.port.FakeLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pads of each kind, with a simulated one at the other end. */
class PadsTest {
  @TempDir Path folder;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private final FakeLine line = new FakeLine(bytes -> {});
  private final AtomicLong nanos = new AtomicLong();
  private final List<PadKey> pressed = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  private PortPad pad(PadKeys keys, PadParser parser) {
    PortPad pad = new PortPad("pad", keys, parser, line, timer, InstantSource.system(), nanos::get);
    pad.onKey(pressed::add);
    pad.start();
    line.plug();
    await().until(() -> pad.status().readiness() == Readiness.READY);
    return pad;
  }

  private void later(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void a_pad_of_lines_tells_each_key_by_the_settings() {
    List<String> unknown = new CopyOnWriteArrayList<>();
    pad(PadKeys.parse("K1=next,K2=recall, K3 = pause"), new LineKeys()).onUnknownKey(unknown::add);
    SimulatedPad far = SimulatedPad.lines(line::answer, timer);
    far.press("K1");
    far.press("K2");
    far.press("K9");
    far.press("K3");
    await().until(() -> pressed.size() == 3);
    assertThat(pressed).containsExactly(PadKey.NEXT, PadKey.RECALL, PadKey.PAUSE);
    assertThat(unknown).containsExactly("K9");
  }

  @Test
  void a_pad_of_bytes_tells_each_key_by_the_settings() {
    pad(PadKeys.parse("0x31=next,0xF0=undo"), new ByteKeys());
    line.answer(new byte[] {0x31, 0x32, (byte) 0xF0});
    await().until(() -> pressed.equals(List.of(PadKey.NEXT, PadKey.UNDO)));
  }

  @Test
  void a_line_without_an_end_counts_after_a_silence() {
    pad(PadKeys.digits(), new LineKeys());
    line.answer("1".getBytes(StandardCharsets.US_ASCII));
    await().until(() -> pressed.equals(List.of(PadKey.NEXT)));
  }

  @Test
  void a_key_that_repeats_while_it_is_held_is_one_press_and_stuck_after_ten_seconds() {
    PortPad pad = pad(PadKeys.digits(), new LineKeys());
    List<String> marks = new CopyOnWriteArrayList<>();
    pad.onUnknownKey(marks::add);
    for (int i = 1; i <= 210; i++) {
      // The mark behind it tells that the key has been read before time goes on.
      line.answer(("1\nM" + i % 20 + "\n").getBytes(StandardCharsets.US_ASCII));
      int sent = i;
      await().pollInterval(Duration.ofMillis(1)).until(() -> marks.size() == sent);
      later(Duration.ofMillis(50));
    }
    await().until(() -> pad.status().reason().equals("stuck"));
    assertThat(pressed).containsExactly(PadKey.NEXT);
    later(Duration.ofSeconds(1));
    await().until(() -> pad.status().readiness() == Readiness.READY);
    line.answer("1\n".getBytes(StandardCharsets.US_ASCII));
    await().until(() -> pressed.size() == 2);
  }

  @Test
  void a_wrong_speed_shows_as_garbled_until_a_known_key_comes() {
    PortPad pad = pad(PadKeys.digits(), new LineKeys());
    for (int i = 0; i < 6; i++) {
      line.answer(new byte[] {(byte) (0x80 + i), '\n'});
    }
    await().until(() -> pad.status().reason().equals("garbled"));
    line.answer("2\n".getBytes(StandardCharsets.US_ASCII));
    await().until(() -> pad.status().readiness() == Readiness.READY);
    assertThat(pressed).containsExactly(PadKey.RECALL);
  }

  @Test
  void a_keyboards_events_are_read_in_any_pieces_and_its_repeats_are_not_presses() {
    PortPad pad = pad(PadKeys.numberPad(), new EvdevKeys());
    SimulatedPad far =
        SimulatedPad.keyboard(
            bytes -> {
              for (byte b : bytes) {
                line.answer(new byte[] {b});
              }
            },
            timer);
    far.press("79");
    await().until(() -> pressed.equals(List.of(PadKey.NEXT)));
    later(Duration.ofSeconds(1));
    far.hold("80");
    await().until(() -> pressed.equals(List.of(PadKey.NEXT, PadKey.RECALL)));
    await().during(Duration.ofMillis(1_200)).until(() -> pressed.size() == 2);
    later(Duration.ofSeconds(1));
    far.stick("82");
    await().until(() -> pressed.size() == 3);
    later(Duration.ofSeconds(11));
    await().until(() -> pad.status().reason().equals("stuck"));
    line.unplug();
    await().until(() -> pad.status().reason().equals("unplugged"));
  }

  @Test
  void an_event_file_that_comes_and_goes_is_followed() throws Exception {
    Path file = folder.resolve("event-kbd");
    PortPad pad =
        PortPad.keyboard(
            "pad", PadKeys.numberPad(), file.toString(), timer, InstantSource.system());
    pad.onKey(pressed::add);
    pad.start();
    await().until(() -> pad.status().reason().equals("absent"));
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    try (var far = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
      SimulatedPad simulated =
          SimulatedPad.keyboard(
              bytes -> {
                try {
                  far.write(bytes);
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              },
              timer);
      simulated.press("79");
      await().until(() -> pressed.equals(List.of(PadKey.NEXT)));
    }
    Files.delete(file);
    await().until(() -> pad.status().readiness() == Readiness.ABSENT);
    pad.close();
  }

  @Test
  void closing_ends_a_read_that_waits() throws Exception {
    Path file = folder.resolve("event-kbd");
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    PortPad pad =
        PortPad.keyboard(
            "pad", PadKeys.numberPad(), file.toString(), timer, InstantSource.system());
    pad.start();
    try (var far = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
      await().until(() -> pad.status().readiness() == Readiness.READY);
      pad.close();
      await()
          .until(() ->
              Thread.getAllStackTraces().keySet().stream()
                  .noneMatch(thread -> thread.getName().equals("events-" + file)));
      assertThat(far).isNotNull();
    }
  }

  @Test
  void wrong_key_settings_are_told_with_what_is_allowed() {
    for (String wrong : List.of("", "K1", "K1=jump", "=next", "K1=next,,K2=recall")) {
      assertThatThrownBy(() -> PadKeys.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no-show");
    }
  }
}
