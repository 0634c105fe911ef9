package org.anxu.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.scanning.CameraScanner;
import org.anxu.hardware.scanning.FrameDecoder;
import org.anxu.kiosk.camera.CameraGate.Passage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraGateTest {
  private static final byte[] FRAME = {1, 2, 3};

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final CameraScanner camera =
      new CameraScanner("camera", new FrameDecoder(), frame -> {}, timer, InstantSource.system());
  private long nanos;
  private final CameraGate gate = new CameraGate(camera, () -> nanos);

  @BeforeEach
  void start() {
    camera.start();
  }

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  private Passage after(int millis, String key, String session, byte[] frame) {
    nanos += Duration.ofMillis(millis).toNanos();
    return gate.pass(key, session, frame);
  }

  @Test
  void a_page_brings_frames_with_its_own_key_in_its_own_session_until_it_has_gone() {
    String key = gate.admit("one");
    assertThat(after(250, key, "one", FRAME)).isEqualTo(Passage.TAKEN);
    assertThat(after(250, key, "other", FRAME)).isEqualTo(Passage.STRANGER);
    assertThat(after(250, "guessed", "one", FRAME)).isEqualTo(Passage.STRANGER);
    assertThat(gate.admit("one")).isNotEqualTo(key);
    gate.dismiss(key);
    assertThat(after(250, key, "one", FRAME)).isEqualTo(Passage.STRANGER);
  }

  @Test
  void size_and_rate_are_bounded_over_all_pages() {
    String key = gate.admit("one");
    String other = gate.admit("two");
    assertThat(after(0, key, "one", FRAME)).isEqualTo(Passage.TAKEN);
    assertThat(after(99, other, "two", FRAME)).isEqualTo(Passage.TOO_OFTEN);
    assertThat(after(1, other, "two", FRAME)).isEqualTo(Passage.TAKEN);
    byte[] large = new byte[CameraGate.LARGEST_FRAME + 1];
    assertThat(after(250, key, "one", large)).isEqualTo(Passage.TOO_LARGE);
  }

  @Test
  void pages_left_behind_by_reloads_are_forgotten_before_the_newest() {
    String first = gate.admit("one");
    String last = first;
    for (int i = 0; i < 8; i++) {
      last = gate.admit("one");
    }
    assertThat(after(250, first, "one", FRAME)).isEqualTo(Passage.STRANGER);
    assertThat(after(250, last, "one", FRAME)).isEqualTo(Passage.TAKEN);
  }

  @Test
  void why_there_is_no_picture_is_the_cameras_state_and_strange_words_are_not() {
    gate.noPicture("not-permitted");
    assertThat(camera.status())
        .extracting(DeviceStatus::readiness, DeviceStatus::reason)
        .containsExactly(Readiness.ABSENT, "not-permitted");
    gate.noPicture("<script>");
    assertThat(camera.status().reason()).isEqualTo("no-camera");
    camera.close();
    assertThat(after(250, gate.admit("one"), "one", FRAME)).isEqualTo(Passage.CLOSED);
  }
}
