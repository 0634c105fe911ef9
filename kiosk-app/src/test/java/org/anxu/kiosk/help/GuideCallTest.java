package org.anxu.kiosk.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.kiosk.help.GuideCall.State;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.ticketing.HelpAnswer.Outcome;
import org.junit.jupiter.api.Test;

/** A call for the guide from the press to the guide's arrival. */
class GuideCallTest {
  private Instant now = Instant.parse("2026-11-24T02:00:00Z");
  private final List<String> asked = new ArrayList<>();
  private final List<CompletableFuture<Optional<Outcome>>> answers = new ArrayList<>();
  private final GuideCall call = new GuideCall(this::ask, () -> now);

  private CompletableFuture<Optional<Outcome>> ask(String id) {
    asked.add(id);
    answers.add(new CompletableFuture<>());
    return answers.getLast();
  }

  private void hear(Outcome outcome) {
    answers.getLast().complete(Optional.of(outcome));
  }

  private void hearNothing() {
    answers.getLast().complete(Optional.empty());
  }

  private void pass(Duration time) {
    for (Instant end = now.plus(time); now.isBefore(end); now = now.plusSeconds(1)) {
      call.look();
    }
    call.look();
  }

  private DeviceCommand news(String kind, String subject) {
    return new DeviceCommand("c-1", kind, now.minusSeconds(3_600), subject);
  }

  @Test
  void the_screen_says_that_the_guide_is_told_and_then_that_the_guide_is_coming() {
    call.press();
    assertThat(call.state()).isEqualTo(State.CALLING);
    hear(Outcome.ASKED);
    assertThat(call.state()).isEqualTo(State.ASKED);
    pass(Duration.ofSeconds(5));
    hear(Outcome.COMING);
    assertThat(call.state()).isEqualTo(State.COMING);
    assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
    pass(Duration.ofSeconds(30));
    assertThat(asked).as("who is coming is not asked after").hasSize(2);
  }

  @Test
  void without_a_server_the_customer_waves_and_the_same_call_is_tried_further() {
    call.press();
    hearNothing();
    assertThat(call.state()).isEqualTo(State.UNHEARD);
    pass(Duration.ofSeconds(3));
    assertThat(call.state()).isEqualTo(State.UNHEARD);
    hear(Outcome.ASKED);
    assertThat(call.state()).isEqualTo(State.ASKED);
    assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
  }

  @Test
  void a_second_press_is_the_same_call_and_the_lamps_hear_of_each() {
    List<String> lamps = new ArrayList<>();
    call.onPress(() -> lamps.add("on"));
    call.press();
    call.press();
    assertThat(asked).hasSize(1);
    assertThat(lamps).hasSize(2);
  }

  @Test
  void at_most_one_question_is_on_its_way() {
    call.press();
    pass(Duration.ofSeconds(20));
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_minute_has_no_more_questions_than_the_server_takes() {
    call.press();
    for (int second = 0; second < 60; second++) {
      hearNothing();
      now = now.plusSeconds(1);
      call.look();
    }
    assertThat(asked).hasSizeLessThan(40);
  }

  @Test
  void news_of_the_server_count_for_this_call_alone_even_if_a_wrong_clock_calls_them_expired() {
    call.press();
    hear(Outcome.ASKED);
    call.news(news(DeviceCommand.GUIDE_COMING, "another"));
    assertThat(call.state()).isEqualTo(State.ASKED);
    call.news(news(DeviceCommand.GUIDE_COMING, asked.getFirst()));
    assertThat(call.state()).isEqualTo(State.COMING);
    call.news(news(DeviceCommand.HELP_OVER, asked.getFirst()));
    assertThat(call.state()).isEqualTo(State.NONE);
  }

  @Test
  void when_it_is_over_the_next_press_is_another_call() {
    call.press();
    hear(Outcome.COMING);
    pass(Duration.ofMinutes(3));
    assertThat(call.state()).isEqualTo(State.NONE);
    call.press();
    assertThat(asked).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_late_answer_to_a_call_that_is_over_means_nothing() {
    call.press();
    pass(Duration.ofMinutes(4));
    assertThat(call.state()).isEqualTo(State.NONE);
    hear(Outcome.COMING);
    assertThat(call.state()).isEqualTo(State.NONE);
  }

  @Test
  void a_call_that_nobody_heard_ends_and_one_that_was_heard_lasts_longer() {
    call.press();
    hear(Outcome.ASKED);
    pass(Duration.ofMinutes(4));
    assertThat(call.state()).isEqualTo(State.ASKED);
    pass(Duration.ofMinutes(12));
    assertThat(call.state()).isEqualTo(State.NONE);
  }
}
