package org.anxu.acceptance.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anxu.acceptance.network.Judge.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judge finds what must not be, and nothing else. */
class JudgeTest {
  private final Truth truth = new Truth();

  @BeforeEach
  void aNumberIsCalledThenAnotherOne() {
    truth.became("1", "called A001", at(0), at(0));
    truth.became("1", "called A002", at(20), at(20));
  }

  private static long at(double second) {
    return Math.round(second * TimeUnit.SECONDS.toNanos(1));
  }

  private static Showing shows(double second, String value) {
    return new Showing("display-1", "1", at(second), value);
  }

  /** Cut off from second 10 to second 30. */
  private Finding judge(Showing... showings) {
    List<Fault> faults = List.of(new Fault("CUT", at(10), at(30)));
    return new Judge(truth, faults, at(1), at(40)).judge(List.of(showings));
  }

  @Test
  void aDisplayThatSaysSoAndHealsIsRight() {
    Finding finding =
        judge(shows(0, "called A001"), shows(14.5, "no-connection"), shows(31, "called A002"));
    assertThat(finding.violations()).isEmpty();
    assertThat(finding.healings()).containsExactly(Duration.ofSeconds(1));
    assertThat(finding.longestUntrue()).isZero();
  }

  @Test
  void anOldNumberMayStandForFiveSeconds() {
    Finding finding =
        judge(shows(0, "called A001"), shows(24.9, "no-connection"), shows(31, "called A002"));
    assertThat(finding.violations()).isEmpty();
    assertThat(finding.longestUntrue()).isEqualTo(Duration.ofMillis(4_900));
  }

  @Test
  void anOldNumberThatStandsLongerIsFound() {
    assertThat(
            judge(shows(0, "called A001"), shows(25.1, "no-connection"), shows(31, "called A002"))
                .violations())
        .hasSize(1);
  }

  @Test
  void anOldNumberThatComesBackAfterSomeSilenceIsFoundHoweverShort() {
    assertThat(
            judge(
                    shows(0, "called A001"),
                    shows(22, "no-connection"),
                    shows(31, "called A001"),
                    shows(31.1, "called A002"))
                .violations())
        .hasSize(1);
  }

  @Test
  void aNumberThatWasNeverTrueIsFound() {
    assertThat(judge(shows(0, "called A009"), shows(25, "called A002")).violations()).hasSize(1);
  }

  @Test
  void aDisplayThatHealsTooLateOrIsStaleAgainIsFound() {
    assertThat(
            judge(shows(0, "called A001"), shows(14, "no-connection"), shows(33.5, "called A002"))
                .violations())
        .hasSize(1);
    assertThat(
            judge(
                    shows(0, "called A001"),
                    shows(14, "no-connection"),
                    shows(31, "called A002"),
                    shows(36, "no-connection"))
                .violations())
        .hasSize(1);
  }
}
