package org.anxu.hardware.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.scanning.Scan.Code;
import org.anxu.hardware.scanning.Scan.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraScannerTest {
  private static final GreyFrame BILL = DrawnCode.qr("8812345678");
  private static final GreyFrame OTHER = DrawnCode.qr("9912345678");

  private final HandTimer timer = new HandTimer();
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Scan> scans = new ArrayList<>();
  private final List<DeviceStatus> told = new ArrayList<>();
  private long nanos;
  private CameraScanner camera;

  @BeforeEach
  void start() {
    camera =
        new CameraScanner(
            "camera",
            new FrameDecoder(Duration.ofSeconds(20)),
            work::add,
            timer,
            InstantSource.fixed(Instant.EPOCH),
            () -> nanos);
    camera.onScan(scans::add);
    camera.onStatus(told::add);
    camera.start();
  }

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  private int workAll() {
    int done = 0;
    while (!work.isEmpty()) {
      work.remove().run();
      done++;
    }
    return done;
  }

  private void see(GreyFrame frame, int afterMillis) {
    nanos += Duration.ofMillis(afterMillis).toNanos();
    assertThat(camera.offer(frame)).isTrue();
    workAll();
  }

  @Test
  void a_code_is_told_once_until_it_has_been_away_for_two_seconds() {
    see(BILL, 0);
    for (int i = 0; i < 30; i++) {
      see(i % 3 == 0 ? BILL : DrawnCode.blank(), 100);
    }
    assertThat(scans).containsExactly(new Code("8812345678"));
    for (int i = 0; i < 10; i++) {
      see(DrawnCode.blank(), 200);
    }
    see(BILL, 200);
    assertThat(scans).containsExactly(new Code("8812345678"), new Code("8812345678"));
  }

  @Test
  void two_codes_before_the_camera_are_each_told_once() {
    for (int i = 0; i < 10; i++) {
      see(i % 2 == 0 ? BILL : OTHER, 100);
    }
    assertThat(scans).containsExactly(new Code("8812345678"), new Code("9912345678"));
  }

  @Test
  void the_newest_frame_wins_and_no_more_than_one_waits() {
    for (int i = 0; i < 1_000; i++) {
      camera.offer(DrawnCode.blank());
    }
    camera.offer(BILL);
    assertThat(work).hasSize(1);
    assertThat(workAll()).isEqualTo(1);
    assertThat(scans).containsExactly(new Code("8812345678"));
  }

  @Test
  void a_frame_that_comes_while_one_is_read_is_read_next() {
    camera.onScan(scan -> {
      if (scan.equals(new Code("8812345678"))) {
        camera.offer(DrawnCode.blank());
        camera.offer(OTHER);
      }
    });
    camera.offer(BILL);
    assertThat(workAll()).isEqualTo(2);
    assertThat(scans).containsExactly(new Code("8812345678"), new Code("9912345678"));
  }

  @Test
  void it_is_ready_while_frames_come() {
    assertThat(camera.status().reason()).isEqualTo("no-frames");
    assertThat(camera.offerPicture(DrawnCode.file(BILL, "jpg"))).isTrue();
    workAll();
    timer.pass(Duration.ofSeconds(4));
    see(BILL, 4_000);
    timer.pass(Duration.ofSeconds(4));
    assertThat(camera.status().readiness()).isEqualTo(Readiness.READY);
    timer.pass(Duration.ofSeconds(1));
    assertThat(camera.status())
        .isEqualTo(new DeviceStatus(Readiness.ABSENT, "no-frames", Instant.EPOCH));
    camera.offerPicture("no picture".getBytes());
    workAll();
    assertThat(camera.status().reason()).isEqualTo("not-a-picture");
    see(BILL, 0);
    assertThat(camera.status().readiness()).isEqualTo(Readiness.READY);
  }

  @Test
  void why_there_are_no_frames_stands_until_one_comes() {
    see(BILL, 0);
    camera.noPicture("not-permitted");
    timer.pass(Duration.ofSeconds(6));
    assertThat(camera.status())
        .isEqualTo(new DeviceStatus(Readiness.ABSENT, "not-permitted", Instant.EPOCH));
    see(BILL, 0);
    assertThat(camera.status().readiness()).isEqualTo(Readiness.READY);
    camera.close();
    camera.noPicture("no-camera");
    assertThat(camera.status().reason()).isEqualTo("closed");
  }

  @Test
  void a_code_with_control_characters_is_no_text() {
    see(DrawnCode.qr("88\u000112"), 0);
    assertThat(scans).containsExactly(new Unreadable("not-text"));
  }

  @Test
  void what_cannot_be_taken_is_answered_with_no() {
    assertThat(camera.offerPicture(new byte[CameraScanner.LARGEST_PICTURE + 1])).isFalse();
    camera.close();
    assertThat(camera.offer(BILL)).isFalse();
    assertThat(camera.status().reason()).isEqualTo("closed");
    CameraScanner workless =
        new CameraScanner(
            "camera",
            new FrameDecoder(),
            _ -> {
              throw new RejectedExecutionException();
            },
            timer,
            InstantSource.fixed(Instant.EPOCH));
    workless.start();
    assertThat(workless.offer(BILL)).isFalse();
    assertThat(workless.offer(BILL)).isFalse();
  }
}
