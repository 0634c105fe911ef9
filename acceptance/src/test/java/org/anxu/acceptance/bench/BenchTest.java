package org.anxu.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** That each measurement measures; never how fast anything was. */
class BenchTest {
  @TempDir Path folder;

  private List<Figure> run(Measurement measurement, String... options) throws Exception {
    new CommandLine(measurement).parseArgs(options);
    List<Report> reports = measurement.measure(folder);
    assertThat(reports).hasSize(1);
    return reports.getFirst().figures();
  }

  @Test
  void latencyIsTakenOnBothScreens() throws Exception {
    List<Figure> figures = run(new LatencyBench(), "--calls", "3");
    assertThat(figures)
        .filteredOn(figure -> !figure.what().contains("painted"))
        .extracting(Figure::what)
        .containsExactly(
            "counter display, p50",
            "counter display, p95",
            "counter display, p99",
            "hall screen, p50",
            "hall screen, p95",
            "hall screen, p99");
    // A screen may be faster than the answer; since the request some time has passed.
    assertThat(figures)
        .filteredOn(figure -> figure.what().endsWith("painted, p95"))
        .hasSize(2)
        .allSatisfy(this::isPositive);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMBEDDED", "MOSQUITTO"})
  void aCallIsTimedToEveryDisplayOfEitherBroker(String broker) throws Exception {
    List<Figure> figures =
        run(
            new DisplaysBench(),
            "--displays=3",
            "--calls=2",
            "--warm-up=0",
            "--every-millis=10",
            "--broker=" + broker);
    assertThat(figures).hasSize(5).allSatisfy(this::isPositive);
  }

  @Test
  void memoryIsReadOfEveryProgram() throws Exception {
    List<Figure> figures = run(new MemoryBench(), "--rounds", "1", "--idle", "1");
    assertThat(figures).hasSize(12).allSatisfy(this::isPositive);
    assertThat(figures).filteredOn(figure -> figure.unit().equals("MB")).hasSize(5);
    assertThat(figures).filteredOn(figure -> figure.what().endsWith("number called")).hasSize(3);
  }

  @Test
  void ticketsAreIssuedBesideTheFloor() throws Exception {
    List<Figure> figures =
        run(
            new HttpBench(),
            "--rounds",
            "1",
            "--requests",
            "40",
            "--warm-up",
            "40",
            "--clients",
            "2");
    assertThat(figures).hasSize(10);
    assertThat(figures)
        .filteredOn(figure -> !figure.what().contains("processor time"))
        .allSatisfy(this::isPositive);
  }

  @Test
  void slipsAreMeasuredOnPaper() throws Exception {
    List<Figure> figures = run(new DevicesBench(), "--slips", "2", "--rounds", "20");
    assertThat(figures).hasSize(14).allSatisfy(this::isPositive);
  }

  @Test
  void pagesOnPhonesAreOpenedAndTold() throws Exception {
    List<Figure> figures =
        run(new PhonesBench(), "--rounds", "1", "--pages", "20", "--calls", "2", "--idle", "1");
    assertThat(figures).hasSize(6);
    assertThat(figures)
        .filteredOn(figure -> figure.unit().equals("ms") || figure.aim().isEmpty())
        .allSatisfy(this::isPositive);
  }

  private void isPositive(Figure figure) {
    assertThat(figure.value()).as(figure.what()).isPositive().isFinite();
  }
}
