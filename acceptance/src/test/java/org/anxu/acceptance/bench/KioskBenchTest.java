package org.anxu.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The kiosk's measurements in their smallest form; never how fast anything was. */
class KioskBenchTest {
  @TempDir Path folder;

  private List<Figure> run(Measurement measurement, String... options) throws Exception {
    new CommandLine(measurement).parseArgs(options);
    return measurement.measure(folder).getFirst().figures();
  }

  @Test
  void touchesAreTimedToTheNumberAndToTheSlipBesideTheFloor() throws Exception {
    List<Figure> figures = run(new KioskBench(), "--touches", "3", "--warm-up", "1");
    assertThat(figures)
        .hasSize(10)
        .allSatisfy(figure -> assertThat(figure.value()).as(figure.what()).isPositive().isFinite());
  }

  /** Some hours with a few customers of every kind: whoever forgets a page's parts is caught. */
  @Test
  void inADayNeitherTheProgramNorThePageKeepsWhatCustomersLeave() throws Exception {
    List<Figure> figures =
        run(
            new KioskDayBench(),
            "--journeys=30",
            "--hours=3",
            "--warm-up=1",
            "--polls=50",
            "--walk-away=30");
    assertThat(figures).hasSize(9);
    assertThat(figures)
        .filteredOn(figure -> figure.what().contains("heap after collection"))
        .hasSize(2)
        .allSatisfy(figure -> assertThat(figure.value()).as(figure.what()).isLessThan(2));
    // Ten customers an hour: a screen that stays behind has at least five nodes.
    assertThat(figures)
        .filteredOn(figure -> figure.what().contains("nodes, growth"))
        .singleElement()
        .satisfies(figure -> assertThat(figure.value()).isLessThan(50));
  }

  @Test
  void aSlopeIsThatOfTheStraightLine() {
    assertThat(Statistics.slope(new double[] {1, 3, 5, 7})).isEqualTo(2, within(1e-9));
    assertThat(Statistics.slope(new double[] {4, 4, 4})).isZero();
    assertThat(Statistics.slope(new double[] {0, 2, 1, 3})).isEqualTo(0.8, within(1e-9));
  }
}
