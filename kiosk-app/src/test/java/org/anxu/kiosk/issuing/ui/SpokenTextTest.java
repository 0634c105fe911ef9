package org.anxu.kiosk.issuing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class SpokenTextTest {
  @Test
  void each_piece_is_a_sentence_in_the_order_of_the_screen() {
    Div screen = new Div(new Div(new Span("水费缴纳"), new Span("等候 3 人")), new Span("好吗?"));
    assertThat(SpokenText.of(screen.getElement())).isEqualTo("水费缴纳。\n等候 3 人。\n好吗?");
  }

  @Test
  void numbers_are_spelled_as_they_are_called_and_phones_as_they_are_dialled() {
    Span number = new Span("A023");
    number.addClassName("anxu-number");
    assertThat(SpokenText.of(new Div(number, new Span("热线 96968,约 120 分钟。")).getElement()))
        .isEqualTo("A 0 2 3.\n热线 9 6 9 6 8,约 120 分钟。");
  }

  @Test
  void what_nobody_sees_is_not_read() {
    Span gone = new Span("gone");
    gone.setVisible(false);
    Span icon = Screen.icon("help");
    icon.add("icon");
    assertThat(SpokenText.of(new Div(gone, icon).getElement())).isEmpty();
  }

  @Test
  void states_are_found_within_a_screen() {
    Div state = new Div(new Span("小票已打印"));
    state.getElement().setAttribute("role", "status");
    assertThat(SpokenText.ofStates(new Div(new Span("号码"), new Div(state)).getElement()))
        .isEqualTo("小票已打印。");
  }
}
