package org.anxu.acceptance.morning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anxu.acceptance.morning.Ledger.Delay;
import org.anxu.acceptance.morning.Ledger.Effect;
import org.junit.jupiter.api.Test;

/** How the ledger finds what a click must have brought in what the pages have noted. */
class LedgerTest {
  private static final Click CLICK = new Click(1_000, 1_040);

  private final Ledger ledger = new Ledger();

  private List<Effect> effects(String page, Fact... facts) {
    return ledger.effects(Map.of(page, List.of(facts)));
  }

  @Test
  void aChangeIsTakenFromTheAnswerAndFromTheClick() {
    ledger.says("start", CLICK, "floor", "state:A001:SERVING");
    assertThat(
            effects(
                "floor",
                new Fact(900, true, "state:A001:SERVING"),
                new Fact(950, false, "state:A001:SERVING"),
                new Fact(1_090, true, "state:A001:SERVING"),
                new Fact(1_200, true, "state:A001:SERVING")))
        .containsExactly(new Effect("start", "floor", List.of(new Delay(50, 90)), 0));
  }

  @Test
  void whatComesTooLateOrNeverIsLost() {
    ledger.drops("resume", CLICK, "hall", "paused:1");
    ledger.says("next", CLICK, "hall", "ring:A001:*");
    assertThat(
            effects(
                "hall",
                new Fact(1_050, true, "paused:1"),
                new Fact(1_050, true, "ring:A0011:x"),
                new Fact(12_000, false, "paused:1")))
        .containsExactlyInAnyOrder(
            new Effect("resume", "hall", List.of(), 1), new Effect("next", "hall", List.of(), 1));
    assertThat(ledger.effects(Map.of())).extracting(Effect::lost).containsOnly(1);
  }

  @Test
  void aConsoleCountsOnlyTheLinesItTellsOf() {
    ledger.counts("next", CLICK, "console-1", "水费缴纳", 3);
    ledger.counts("next", CLICK, "console-2", "水费缴纳", 3);
    ledger.counts("next", CLICK, "console-3", "水费缴纳", 3);
    Map<String, List<Fact>> logs =
        Map.of(
            "console-1", List.of(new Fact(1_100, true, "waiting:水费缴纳:3")),
            "console-2", List.of(new Fact(500, true, "waiting:水费缴纳:4")),
            "console-3", List.of(new Fact(1_100, true, "waiting:新装:3")));
    assertThat(ledger.effects(logs))
        .containsExactly(new Effect("next", "other consoles", List.of(new Delay(60, 100)), 1));
  }
}
