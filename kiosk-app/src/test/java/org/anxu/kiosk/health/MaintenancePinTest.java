package org.anxu.kiosk.health;

import static org.anxu.kiosk.health.MaintenancePin.Answer.LOCKED;
import static org.anxu.kiosk.health.MaintenancePin.Answer.OFF;
import static org.anxu.kiosk.health.MaintenancePin.Answer.RIGHT;
import static org.anxu.kiosk.health.MaintenancePin.Answer.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who does not know the PIN stays out, and gets few tries. */
@ExtendWith(OutputCaptureExtension.class)
class MaintenancePinTest {
  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();

  private MaintenancePin pin(String content, String mode) throws IOException {
    Path file = Files.writeString(folder.resolve("pin"), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    return new MaintenancePin(file, nanos::get);
  }

  @Test
  void five_wrong_tries_lock_for_a_minute_even_for_who_knows_it(CapturedOutput log)
      throws IOException {
    MaintenancePin pin = pin("73914682\n", "rw-------");
    for (int i = 0; i < 4; i++) {
      assertThat(pin.tried("5550001")).isEqualTo(WRONG);
    }
    assertThat(pin.tried("5550001")).isEqualTo(LOCKED);
    assertThat(pin.tried("73914682")).isEqualTo(LOCKED);
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(pin.tried("73914682")).isEqualTo(LOCKED);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(pin.tried("73914682")).isEqualTo(RIGHT);
    assertThat(pin.tried("")).isEqualTo(WRONG);
    assertThat(log.getAll()).contains("wrong PIN").doesNotContain("73914682", "5550001");
  }

  @Test
  void a_new_pin_works_at_once() throws IOException {
    MaintenancePin pin = pin("73914682", "rw-------");
    assertThat(pin.tried("73914682")).isEqualTo(RIGHT);
    Files.writeString(folder.resolve("pin"), "2468");
    assertThat(pin.tried("73914682")).isEqualTo(WRONG);
    assertThat(pin.tried("2468")).isEqualTo(RIGHT);
  }

  @Test
  void without_a_proper_file_there_is_no_page() throws IOException {
    assertThat(new MaintenancePin(null, nanos::get).whyOff()).isEqualTo("not-set");
    assertThat(new MaintenancePin(null, nanos::get).tried("")).isEqualTo(OFF);
    assertThat(new MaintenancePin(folder.resolve("none"), nanos::get).whyOff())
        .isEqualTo("no-file");
    assertThat(pin("123", "rw-------").whyOff()).isEqualTo("no-pin");
    assertThat(pin("", "rw-------").tried("")).isEqualTo(OFF);
    MaintenancePin open = pin("73914682", "rw-r-----");
    assertThat(open.whyOff()).isEqualTo("readable-by-others");
    assertThat(open.tried("73914682")).isEqualTo(OFF);
  }
}
