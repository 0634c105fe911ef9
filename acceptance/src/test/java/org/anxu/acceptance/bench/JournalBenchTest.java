package org.anxu.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The journal's bench in its smallest form: that every figure is there, never how fast. */
class JournalBenchTest {
  @TempDir Path folder;

  @Test
  void everyFigureIsMeasured() throws Exception {
    JournalBench bench = new JournalBench();
    new CommandLine(bench)
        .parseArgs(
            "--folder=" + folder,
            "--history=" + folder.resolve("history"),
            "--rounds=1",
            "--tickets=640",
            "--line=2000",
            "--days=3",
            "--tickets-a-day=50");
    List<Report> reports = bench.reports();
    assertThat(reports).hasSize(3);
    assertThat(reports)
        .flatExtracting(Report::figures)
        .hasSize(16)
        .allSatisfy(figure -> assertThat(figure.value()).as(figure.what()).isPositive());
    assertThat(reports.getLast().title()).contains("600 entries");
  }
}
