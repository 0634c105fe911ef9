package org.anxu.kiosk.issuing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anxu.kiosk.issuing.BillReading;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.IssueRequest;
import org.junit.jupiter.api.Test;

class ErrandTest {
  private final Errand errand = new Errand("payment");

  private static BillReading.Bill bill(int number) {
    return new BillReading.Bill("payment", "330123456" + number);
  }

  @Test
  void a_touch_stays_the_same_until_something_else_is_wanted() {
    IssueRequest first = errand.touch();
    assertThat(errand.touch()).isSameAs(first);
    errand.turn(new Words("身份证", "Identity card"));
    assertThat(errand.touch()).as("ticks are the customer's own").isSameAs(first);
    errand.turn("rename");
    assertThat(errand.touch().commandId()).isNotEqualTo(first.commandId());
    assertThat(errand.touch().further()).containsExactly("rename");
  }

  @Test
  void three_matters_at_the_most_go_with_one_number() {
    assertThat(errand.turn("rename")).isTrue();
    assertThat(errand.turn("debit")).isTrue();
    assertThat(errand.turn("install")).isFalse();
    assertThat(errand.matters()).containsExactly("payment", "rename", "debit");
    assertThat(errand.turn("rename")).isTrue();
    assertThat(errand.turn("install")).isTrue();
    assertThat(errand.touch().further()).containsExactly("debit", "install");
  }

  @Test
  void five_bills_at_the_most_each_once() {
    for (int i = 0; i < IssueRequest.MOST_BILLS; i++) {
      assertThat(errand.bring(bill(i))).isEqualTo(Errand.Brought.ADDED);
    }
    IssueRequest touch = errand.touch();
    assertThat(errand.bring(bill(2))).isEqualTo(Errand.Brought.THERE_ALREADY);
    assertThat(errand.bring(bill(7))).isEqualTo(Errand.Brought.TOO_MANY);
    assertThat(errand.touch()).isSameAs(touch);
    assertThat(touch.bills()).hasSize(IssueRequest.MOST_BILLS).startsWith("3301234560");
  }

  @Test
  void a_lost_slip_is_looked_for_in_whole_tens_of_minutes_back_from_now() {
    List<Instant> steps = LostTimeScreen.steps(Instant.parse("2026-11-24T06:37:12Z"));
    assertThat(steps)
        .startsWith(Instant.parse("2026-11-24T06:30:00Z"), Instant.parse("2026-11-24T06:20:00Z"))
        .hasSize(18);
  }
}
