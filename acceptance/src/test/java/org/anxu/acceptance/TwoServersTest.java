package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one data folder. */
class TwoServersTest {
  @TempDir Path folder;

  @Test
  void theSecondServerRefusesToStartAndTheFirstGoesOn() throws Exception {
    Path data = folder.resolve("data");
    Kiosk kiosk = Kiosk.registeredIn(data);
    try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
      assertThat(kiosk.label(server, Kiosk.newTap())).isEqualTo("A001");
      FailedStart second = FailedStart.of(data, List.of());
      assertThat(second.exit()).as(second.said()).isNotZero();
      assertThat(second.said())
          .contains(
              "APPLICATION FAILED TO START",
              "Another queue server uses " + data.resolve("journal.db"),
              "另一个排队服务器正在使用");
      assertThat(kiosk.label(server, Kiosk.newTap())).isEqualTo("A002");
    }
  }
}
