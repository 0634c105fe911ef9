package org.anxu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private final SignInThrottle throttle = new SignInThrottle(() -> now);

  private void fail(String account, String address, int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(account, address);
    }
  }

  @Test
  void twoMistakesCostNothing() {
    fail("1001", "10.0.0.5", 2);
    assertThat(throttle.waiting("1001", "10.0.0.5")).isZero();
  }

  @Test
  void fromTheThirdOnEachFailureDoublesTheWaitUpToFiveMinutes() {
    fail("1001", "10.0.0.5", 3);
    assertThat(throttle.waiting("1001", "10.0.0.5")).isEqualTo(Duration.ofSeconds(1));
    fail("1001", "10.0.0.5", 3);
    assertThat(throttle.waiting("1001", "10.0.0.5")).isEqualTo(Duration.ofSeconds(8));
    fail("1001", "10.0.0.5", 60);
    assertThat(throttle.waiting("1001", "10.0.0.5")).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void theWaitRunsOff() {
    fail("1001", "10.0.0.5", 6);
    now = now.plusSeconds(5);
    assertThat(throttle.waiting("1001", "10.0.0.5")).isEqualTo(Duration.ofSeconds(3));
    now = now.plusSeconds(3);
    assertThat(throttle.waiting("1001", "10.0.0.5")).isZero();
  }

  @Test
  void upperCaseIsTheSameAccount() {
    fail("a17", "10.0.0.5", 4);
    assertThat(throttle.waiting("A17", "10.0.0.5")).isPositive();
  }

  @Test
  void nobodyLocksAnOfficerOutFromAnotherAddress() {
    fail("1001", "10.0.0.66", 10);
    assertThat(throttle.waiting("1001", "10.0.0.5")).isZero();
  }

  @Test
  void anAddressThatTriesManyAccountsWaitsToo() {
    for (int i = 0; i < 25; i++) {
      throttle.failed("10" + i, "10.0.0.66");
    }
    assertThat(throttle.waiting("1999", "10.0.0.66")).isPositive();
  }

  @Test
  void oneGoodSignInDoesNotHideAnAddressThatGuesses() {
    for (int i = 0; i < 25; i++) {
      throttle.failed("10" + i, "10.0.0.66");
    }
    throttle.succeeded("1001", "10.0.0.66");
    assertThat(throttle.waiting("1999", "10.0.0.66")).isPositive();
  }

  @Test
  void aGoodSignInForgetsTheAccountsMistakes() {
    fail("1001", "10.0.0.5", 3);
    throttle.succeeded("1001", "10.0.0.5");
    assertThat(throttle.waiting("1001", "10.0.0.5")).isZero();
  }

  @Test
  void afterAQuietQuarterOfAnHourAllIsForgotten() {
    fail("1001", "10.0.0.5", 30);
    now = now.plus(Duration.ofMinutes(16));
    fail("1001", "10.0.0.5", 1);
    assertThat(throttle.waiting("1001", "10.0.0.5")).isZero();
  }

  @Test
  void manyNamesCannotPushOutTheAddressThatTriesThem() {
    for (int i = 0; i < 10_000; i++) {
      throttle.failed("n" + i, "10.0.0.66");
    }
    assertThat(throttle.waiting("1001", "10.0.0.66")).isPositive();
  }
}
