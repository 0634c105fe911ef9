package org.anxu.hardware.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.hardware.contact.ContactInput.Reading;
import org.anxu.hardware.contact.ContactOutput.Pattern;
import org.anxu.hardware.contact.SimulatedContactBoard.Fault;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.port.FakeLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts on a simulated board at the far end of a line. */
class ContactPanelTest {
  private static final int BUTTON = 2;
  private static final int SENSOR = 3;
  private static final int LAMP = 7;
  private static final int RELAY = 8;

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private final SimulatedContactBoard board =
      new SimulatedContactBoard(Set.of(BUTTON, SENSOR), timer);
  private final FakeLine line = new FakeLine(board::receive);
  private final ContactPanel panel =
      new ContactPanel(new LinePins(line, timer), timer, InstantSource.system());
  private final ContactInput button = panel.input("help", BUTTON, Reading.BUTTON);
  private final ContactInput sensor = panel.input("paper", SENSOR, Reading.SENSOR);
  private final ContactOutput lamp = panel.output("lamp", LAMP, true);
  private final ContactOutput relay = panel.output("relay", RELAY, false);
  private final AtomicInteger presses = new AtomicInteger();
  private final List<Boolean> paper = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() {
    board.answersTo(line::answer);
    button.onPress(presses::incrementAndGet);
    sensor.onChange(paper::add);
    panel.start();
    line.plug();
    ready();
  }

  @AfterEach
  void end() {
    panel.close();
    timer.shutdownNow();
  }

  private void ready() {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() ->
            List.of(button, sensor, lamp, relay).stream()
                .allMatch(each -> each.status().readiness() == Readiness.READY));
  }

  @Test
  void a_press_that_bounces_is_one_press() {
    for (int i = 1; i <= 3; i++) {
      board.close(BUTTON, true);
      int expected = i;
      await().until(() -> presses.get() == expected && button.closed());
      board.close(BUTTON, false);
      await().until(() -> !button.closed());
    }
    assertThat(presses).hasValue(3);
  }

  @Test
  void a_button_that_is_down_when_it_is_first_seen_was_not_pressed() {
    line.unplug();
    await().until(() -> button.status().readiness() == Readiness.ABSENT);
    board.close(BUTTON, true);
    line.plug();
    await().until(button::closed);
    assertThat(presses).hasValue(0);
    board.close(BUTTON, false);
    await().until(() -> !button.closed());
    board.close(BUTTON, true);
    await().until(() -> presses.get() == 1);
  }

  @Test
  void sensors_tell_of_each_change_and_of_nothing_when_they_are_lost() {
    board.close(SENSOR, true);
    await().until(() -> paper.equals(List.of(true)));
    line.unplug();
    await().until(() -> paper.equals(List.of(true, false)));
    assertThat(sensor.status().reason()).isEqualTo("unplugged");
    line.plug();
    await().until(() -> paper.equals(List.of(true, false, true)));
  }

  @Test
  void outputs_have_their_level_and_get_it_again_after_a_loss() {
    await().until(() -> board.outputs().equals(Map.of(LAMP, false, RELAY, true)));
    lamp.set(true);
    relay.set(true);
    await().until(() -> board.outputs().equals(Map.of(LAMP, true, RELAY, false)));
    line.unplug();
    await().until(() -> lamp.status().readiness() == Readiness.ABSENT);
    lamp.set(false);
    line.plug();
    ready();
    await().until(() -> !board.outputs().get(LAMP));
    assertThat(board.outputs().get(RELAY)).isFalse();
  }

  @Test
  void a_pattern_ends_by_itself_and_an_endless_one_when_told() {
    List<Boolean> seen = new CopyOnWriteArrayList<>();
    board.onChange(() -> {
      Boolean now = board.outputs().get(LAMP);
      if (now != null && (seen.isEmpty() || !seen.getLast().equals(now))) {
        seen.add(now);
      }
    });
    lamp.play(new Pattern(List.of(Duration.ofMillis(40), Duration.ofMillis(40)), 3));
    await().during(Duration.ofMillis(400)).until(() -> !board.outputs().get(LAMP));
    assertThat(seen.stream().filter(on -> on).count()).isEqualTo(3);
    lamp.play(new Pattern(List.of(Duration.ofMillis(30), Duration.ofMillis(30)), 0));
    await().until(() -> seen.stream().filter(on -> on).count() > 8);
    lamp.set(true);
    await().during(Duration.ofMillis(200)).until(() -> board.outputs().get(LAMP));
    assertThatThrownBy(() -> new Pattern(List.of(Duration.ofMillis(1)), 1))
        .hasMessageContaining("20 ms");
  }

  @Test
  void a_board_that_says_nothing_is_unknown_and_one_that_speaks_again_is_ready() {
    board.fault(Fault.MUTE);
    await().atMost(Duration.ofSeconds(14)).until(() -> button.status().reason().equals("mute"));
    assertThat(lamp.status().readiness()).isEqualTo(Readiness.UNKNOWN);
    board.fault(Fault.NONE);
    ready();
    board.close(BUTTON, true);
    await().until(() -> presses.get() == 1);
  }

  @Test
  void late_and_garbled_words_do_no_harm() {
    board.fault(Fault.GARBAGE);
    board.close(BUTTON, true);
    board.fault(Fault.NONE);
    line.answer("I 99 1\nI 2\nI 2 1 1\nI 2 x\nO 2 1\nI 2 7\n".getBytes(StandardCharsets.US_ASCII));
    line.answer(new byte[5_000]);
    board.fault(Fault.LATE);
    board.close(BUTTON, false);
    board.fault(Fault.NONE);
    board.close(BUTTON, true);
    await().atMost(Duration.ofSeconds(5)).until(() -> presses.get() >= 1);
    await().until(button::closed);
  }

  @Test
  void a_pin_has_one_name() {
    assertThatThrownBy(() -> panel.output("other", BUTTON, true)).hasMessageContaining("twice");
  }
}
