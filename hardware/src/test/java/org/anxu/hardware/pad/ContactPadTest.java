package org.anxu.hardware.pad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.contact.LinePins;
import org.anxu.hardware.contact.SimulatedContactBoard;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.port.FakeLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call and a pause button as a pad. */
class ContactPadTest {
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  @Test
  void buttons_are_keys_and_one_that_is_lost_is_told() {
    SimulatedContactBoard board = new SimulatedContactBoard(Set.of(17, 27), timer);
    FakeLine line = new FakeLine(board::receive);
    board.answersTo(line::answer);
    List<PadKey> keys = new CopyOnWriteArrayList<>();
    ContactPad pad =
        new ContactPad(
            "pad",
            PadKeys.parse("17=next,27=pause"),
            new LinePins(line, timer),
            timer,
            InstantSource.system());
    pad.onKey(keys::add);
    pad.start();
    line.plug();
    await().until(() -> pad.status().readiness() == Readiness.READY);
    board.press(17);
    board.press(27);
    await().until(() -> keys.size() == 2);
    assertThat(keys).containsExactlyInAnyOrder(PadKey.NEXT, PadKey.PAUSE);
    line.unplug();
    await().until(() -> pad.status().reason().equals("unplugged"));
    pad.close();
  }

  @Test
  void keys_must_be_pins() {
    assertThatThrownBy(() ->
            new ContactPad(
                "pad",
                PadKeys.parse("K1=next"),
                new LinePins(new FakeLine(bytes -> {}), timer),
                timer,
                InstantSource.system()))
        .hasMessageContaining("0 to 99");
  }
}
