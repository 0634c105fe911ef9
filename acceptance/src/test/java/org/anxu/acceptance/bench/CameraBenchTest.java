package org.anxu.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That every figure is there, never how fast. */
class CameraBenchTest {
  @TempDir Path folder;

  @Test
  void everyDistortionIsCountedAndTimed() {
    CameraBench bench = new CameraBench();
    new CommandLine(bench).parseArgs("--seeds", "1", "--frames", "1");
    List<Figure> figures = bench.measure(folder).getFirst().figures();
    assertThat(figures).hasSize(12);
    assertThat(figures)
        .filteredOn(figure -> figure.unit().equals("ms"))
        .hasSize(2)
        .allSatisfy(figure -> assertThat(figure.value()).isPositive());
  }
}
