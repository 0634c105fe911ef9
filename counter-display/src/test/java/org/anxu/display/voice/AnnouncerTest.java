package org.anxu.display.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxu.display.Hall;
import org.anxu.display.board.DisplayBoard;
import org.anxu.display.board.Scene.HallScene;
import org.anxu.display.board.Screen.HallScreen;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.voice.Sentence;
import org.anxu.protocol.voice.Tongue;
import org.junit.jupiter.api.Test;

/** Which calls are spoken, when, and in how many words. */
class AnnouncerTest {
  private static final Instant START = Instant.parse("2026-11-24T01:00:00Z"); // 09:00 in the hall
  private static final Duration OFF = Duration.ofMinutes(7); // this machine's clock is wrong

  private final Hall hall = new Hall(7, START);
  private DisplayBoard board = new DisplayBoard(new HallScreen(), own(0));
  private Announcer announcer = announcer("70,09:00-09:01=30", false);

  @Test
  void a_call_is_spoken_in_every_language_and_each_but_once_however_often_it_is_told() {
    publish(0);
    Call call = call("A001", "1", 1);
    announcer.call(call);
    publish(1);
    publish(2);
    Announcement said = announcer.next(own(2));
    assertThat(said.call()).isEqualTo(call);
    assertThat(said.chime()).isTrue();
    assertThat(said.volume()).isEqualTo(30);
    assertThat(said.sentences())
        .extracting(Sentence::tongue)
        .containsExactly(Tongue.MANDARIN, Tongue.CANTONESE, Tongue.ENGLISH);
    announcer.call(call);
    publish(3);
    assertThat(announcer.next(own(3))).isNull();
  }

  @Test
  void nothing_is_spoken_in_an_emergency_and_what_still_stands_is_afterwards() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    hall.emergency();
    publish(2);
    assertThat(announcer.next(own(2))).isNull();
    hall.calm();
    publish(20);
    assertThat(label(20)).isEqualTo("A001");
  }

  @Test
  void a_recall_is_spoken_as_well() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    publish(1);
    assertThat(label(1)).isEqualTo("A001");
    announcer.call(hall.at(at(21)).recall("A001", "1"));
    publish(21);
    assertThat(announcer.next(own(21)).sentences().getFirst().text()).startsWith("再次呼叫");
  }

  @Test
  void calls_are_spoken_in_the_order_they_were_made_in_though_one_is_heard_of_late() {
    publish(0);
    Call first = call("A001", "1", 1);
    Call second = call("A002", "2", 2);
    Call third = call("A003", "3", 3);
    announcer.call(third);
    announcer.call(first);
    assertThat(second).isNotNull(); // its event is lost; the board tells of it
    publish(4);
    assertThat(all(4)).containsExactly("A001", "A002", "A003");
  }

  @Test
  void a_call_is_dropped_when_its_customer_has_come() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    announcer.call(call("A002", "2", 1));
    hall.serving("A001", "1", null);
    publish(2);
    assertThat(all(2)).containsExactly("A002");
  }

  @Test
  void a_call_is_dropped_when_it_was_withdrawn_or_its_counter_calls_somebody_else() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    announcer.call(call("A002", "2", 1));
    hall.paused("2", Hall.fault(START));
    announcer.call(call("A003", "1", 2));
    publish(3);
    assertThat(all(3)).containsExactly("A003");
  }

  @Test
  void a_board_from_before_a_call_says_nothing_against_it() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    assertThat(label(1)).isEqualTo("A001");
  }

  @Test
  void a_call_older_than_allowed_is_not_spoken() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    announcer.call(call("A002", "2", 50));
    publish(62);
    assertThat(all(62)).containsExactly("A002");
  }

  @Test
  void what_was_called_before_this_program_began_is_not_spoken_again() {
    Call before = call("A001", "1", -3);
    publish(0);
    announcer.call(before);
    announcer.call(call("A002", "2", 1));
    publish(1);
    assertThat(all(1)).containsExactly("A002");
  }

  @Test
  void a_restarted_server_tells_its_calls_again_and_they_are_not_spoken_again() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    publish(1);
    assertThat(label(1)).isEqualTo("A001");
    Hall again = new Hall(8, at(5));
    again.call("A001", "1"); // counted anew, so its id is the same: call-1
    board.board(again.board(), own(5));
    board.beat(again.beat(), own(5));
    announcer.look((HallScene) board.scene(own(5)), own(5));
    assertThat(announcer.next(own(5))).isNull();
  }

  @Test
  void without_a_live_server_nothing_is_spoken_and_afterwards_what_still_stands() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    announcer.look((HallScene) board.scene(own(10)), own(10));
    assertThat(announcer.next(own(10))).isNull();
    publish(12);
    assertThat(label(12)).isEqualTo("A001");
  }

  @Test
  void the_days_end_silences_what_waits() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    hall.phase(DayPhase.CLOSED);
    publish(2);
    assertThat(announcer.next(own(2))).isNull();
    assertThat(announcer.waiting()).isZero();
  }

  @Test
  void texts_are_short_when_three_wait_and_in_one_language_when_five_do() {
    publish(0);
    for (int i = 1; i <= 6; i++) {
      announcer.call(call("A00" + i, Integer.toString(i), 1));
    }
    publish(2);
    List<String> said = new ArrayList<>();
    for (var next = announcer.next(own(2)); next != null; next = announcer.next(own(2))) {
      boolean brief = !next.sentences().getFirst().text().startsWith("请");
      said.add((brief ? "short " : "whole ") + next.sentences().size() + (next.chime() ? "!" : ""));
    }
    // The chime rings when nothing was said just before, and before every whole sentence.
    assertThat(said)
        .containsExactly("short 1!", "short 1", "short 3", "short 3", "whole 3!", "whole 3!");
  }

  @Test
  void what_the_number_waits_for_is_said_only_where_it_is_wanted() {
    publish(0);
    announcer.call(call("A001", "1", 1));
    publish(1);
    assertThat(announcer.next(own(1)).sentences().getFirst().text()).doesNotContain("水费");
    announcer = announcer("70", true);
    publish(2);
    assertThat(announcer.next(own(2)).sentences().getFirst().text()).endsWith(",办理水费缴纳");
  }

  @Test
  void more_than_can_be_spoken_do_not_pile_up() {
    publish(0);
    for (int i = 0; i < 1_100; i++) {
      announcer.call(new Call("x" + i, "A" + i, "1", at(1), false, false));
    }
    assertThat(announcer.waiting()).isEqualTo(Announcer.MOST_WAITING);
  }

  private Announcer announcer(String volume, boolean category) {
    var rules =
        new VoiceRules(
            List.of(Tongue.values()), Duration.ofSeconds(60), VolumePlan.parse(volume), category);
    return new Announcer(rules, own(0));
  }

  private Call call(String label, String counter, long second) {
    return hall.at(at(second)).call(label, counter);
  }

  private void publish(long second) {
    hall.at(at(second));
    board.board(hall.board(), own(second));
    board.beat(hall.beat(), own(second));
    announcer.look((HallScene) board.scene(own(second)), own(second));
  }

  private String label(long second) {
    Announcement next = announcer.next(own(second));
    return next == null ? "nothing" : next.call().label();
  }

  private List<String> all(long second) {
    List<String> said = new ArrayList<>();
    for (String label = label(second); !label.equals("nothing"); label = label(second)) {
      said.add(label);
    }
    return said;
  }

  private static Instant at(long second) {
    return START.plusSeconds(second);
  }

  /** The same moment by this machine's clock. */
  private static Instant own(long second) {
    return at(second).plus(OFF);
  }
}
