package org.anxu.server.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_795_480_200);

  @TempDir Path data;

  @Test
  void the_first_start_takes_the_unix_seconds() throws IOException {
    assertThat(Epoch.next(data, NOW)).isEqualTo(NOW.getEpochSecond());
  }

  @Test
  void a_second_start_within_a_second_or_with_an_earlier_clock_is_higher() throws IOException {
    long first = Epoch.next(data, NOW);
    assertThat(Epoch.next(data, NOW)).isEqualTo(first + 1);
    assertThat(Epoch.next(data, NOW.minusSeconds(3_600))).isEqualTo(first + 2);
  }

  @Test
  void after_a_restored_backup_the_clock_lifts_it() throws IOException {
    Files.writeString(data.resolve("epoch"), Long.toString(NOW.getEpochSecond() - 86_400));
    assertThat(Epoch.next(data, NOW)).isEqualTo(NOW.getEpochSecond());
  }

  @Test
  void a_stored_epoch_ahead_of_the_clock_goes_on_from_there() throws IOException {
    Files.writeString(data.resolve("epoch"), "9000000000\n");
    assertThat(Epoch.next(data, NOW)).isEqualTo(9_000_000_001L);
  }

  @Test
  void a_damaged_file_costs_nothing() throws IOException {
    Files.writeString(data.resolve("epoch"), "\0\0\0");
    assertThat(Epoch.next(data, NOW)).isEqualTo(NOW.getEpochSecond());
    assertThat(Files.readString(data.resolve("epoch"))).isEqualTo("" + NOW.getEpochSecond());
  }
}
