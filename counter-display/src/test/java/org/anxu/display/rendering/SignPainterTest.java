package org.anxu.display.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.anxu.display.Hall;
import org.anxu.display.board.DisplayBoard;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.hardware.sign.SignContent;
import org.junit.jupiter.api.Test;

/** What the sign above a counter says, for every state. */
class SignPainterTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:05:00Z"); // 09:05 in the hall

  private final Hall hall = new Hall(7, NOW);
  private final DisplayBoard board = new DisplayBoard(new CounterScreen("1"), NOW);
  private final SignPainter painter = new SignPainter(new Texts());

  private SignContent sign(Instant at) {
    board.counter(hall.counter("1"), at);
    board.board(hall.board(), at);
    board.beat(hall.at(at).beat(), at);
    return painter.paint((CounterScene) board.scene(at));
  }

  @Test
  void each_state_of_the_counter_has_its_sign() {
    assertThat(sign(NOW)).isEqualTo(new SignContent.Blank());
    hall.call("A023", "1");
    assertThat(sign(NOW)).isEqualTo(new SignContent.Called("A023", "call-1"));
    hall.recall("A023", "1");
    assertThat(sign(NOW)).isEqualTo(new SignContent.Called("A023", "call-2"));
    assertThat(sign(NOW.plusSeconds(5))).isEqualTo(new SignContent.Called("A023", ""));
    hall.serving("A023", "1", null);
    assertThat(sign(NOW.plusSeconds(6))).isEqualTo(new SignContent.Serving("A023"));
    hall.paused("1", Hall.fault(NOW.plusSeconds(85 * 60)));
    assertThat(sign(NOW.plusSeconds(7))).isEqualTo(new SignContent.Paused("BACK AT 10:30"));
    hall.paused("1", Hall.shortLeave(null, "取单据"));
    assertThat(sign(NOW.plusSeconds(8))).isEqualTo(new SignContent.Paused(""));
    hall.closed("1");
    assertThat(sign(NOW.plusSeconds(9))).isEqualTo(new SignContent.Closed());
  }

  @Test
  void without_heartbeats_no_old_number_stays() {
    hall.call("A023", "1");
    assertThat(sign(NOW)).isInstanceOf(SignContent.Called.class);
    assertThat(painter.paint((CounterScene) board.scene(NOW.plusSeconds(10))))
        .isEqualTo(new SignContent.NoConnection());
  }
}
