package org.anxu.display.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxu.display.Hall;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.display.board.Scene.HallScene;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.display.board.Screen.HallScreen;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.board.DayPhase;
import org.junit.jupiter.api.Test;

/** What a screen makes of the messages it hears, second by second. */
class DisplayBoardTest {
  private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

  private final Hall hall = new Hall(7, START);
  private final DisplayBoard big = new DisplayBoard(new HallScreen(), START);
  private final DisplayBoard one = new DisplayBoard(new CounterScreen("1"), START);

  @Test
  void a_board_the_broker_had_kept_is_not_shown_before_a_live_heartbeat() {
    big.board(hall.board(), START);
    assertThat(scene(0).current()).isFalse();
    beat(1);
    assertThat(scene(1).current()).isTrue();
  }

  @Test
  void a_board_of_yesterday_is_not_shown_though_the_server_lives() {
    big.board(hall.board(), START);
    hall.board(); // published while nobody listened
    assertThat(big.beat(hall.beat(), START)).as("ask again").isTrue();
    assertThat(scene(0).current()).isFalse();
  }

  @Test
  void without_heartbeats_nothing_is_current_and_with_them_it_heals() {
    open();
    assertThat(scene(4).current()).isTrue();
    assertThat(scene(5).current()).isFalse();
    beat(9);
    assertThat(scene(9).current()).isTrue();
  }

  @Test
  void a_call_rings_once_though_it_is_told_twice() {
    open();
    Call call = hall.call("A001", "1");
    big.call(call, at(1));
    assertThat(large(1)).containsExactly("A001!");
    big.board(hall.board(), at(2));
    beat(5);
    assertThat(large(5)).containsExactly("A001");
    assertThat(scene(5).history()).isEmpty();
  }

  @Test
  void a_call_missed_as_an_event_is_caught_up_from_the_board() {
    open();
    hall.call("A001", "1");
    big.board(hall.board(), at(1));
    assertThat(large(1)).containsExactly("A001!");
  }

  @Test
  void a_recall_rings_again_in_one_place() {
    open();
    big.call(hall.call("A001", "1"), at(1));
    big.call(hall.call("B001", "2"), at(2));
    beat(20);
    big.call(hall.at(at(21)).recall("A001", "1"), at(21));
    assertThat(large(21)).containsExactly("A001!", "B001");
  }

  @Test
  void calls_at_once_are_each_large_for_five_seconds() {
    open();
    big.call(hall.call("A001", "1"), at(0));
    big.call(hall.call("A002", "2"), at(0));
    big.call(hall.call("A003", "3"), at(0));
    assertThat(large(0)).containsExactly("A002!", "A001!");
    assertThat(scene(0).history()).as("waiting its turn, not yet history").isEmpty();
    beat(4);
    assertThat(large(4)).containsExactly("A002", "A001");
    assertThat(large(5)).containsExactly("A003!", "A002");
    assertThat(past(5)).containsExactly("A001");
  }

  @Test
  void more_calls_than_can_wait_lose_their_large_place_but_not_their_line() {
    open();
    for (int i = 1; i <= 2 + CallStage.MOST_WAITING + 3; i++) {
      big.call(hall.call("A%03d".formatted(i), "1"), at(0));
    }
    assertThat(past(0)).containsExactly("A005", "A004", "A003");
  }

  @Test
  void calls_made_before_the_screen_was_switched_on_rest() {
    for (int i = 1; i <= 8; i++) {
      hall.call("A00" + i, "1");
    }
    hall.at(at(60));
    big.board(hall.board(), at(60));
    beat(60);
    assertThat(large(60)).containsExactly("A008", "A007");
    assertThat(past(60)).containsExactly("A006", "A005", "A004", "A003", "A002", "A001");
  }

  @Test
  void the_history_grows_beyond_what_one_board_carries_and_names_each_number_once() {
    open();
    for (int i = 1; i <= 12; i++) {
      hall.at(at(i * 10));
      beat(i * 10);
      big.call(hall.call("A%03d".formatted(i), "1"), at(i * 10));
    }
    big.call(hall.recall("A012", "1"), at(121));
    assertThat(large(121)).containsExactly("A012!", "A011");
    assertThat(past(121)).hasSize(DisplayBoard.HISTORY).doesNotHaveDuplicates().startsWith("A010");
  }

  @Test
  void a_call_heard_of_much_later_does_not_ring() {
    open();
    Call call = hall.call("A001", "1");
    hall.at(at(40));
    beat(40);
    big.call(call, at(40));
    assertThat(large(40)).containsExactly("A001");
  }

  @Test
  void calls_made_without_a_connection_take_the_large_places_of_older_ones() {
    open();
    big.call(hall.call("A001", "1"), at(0));
    big.call(hall.call("A002", "2"), at(0));
    hall.at(at(30)).call("A003", "1");
    big.board(hall.board(), at(31)); // heard before the first heartbeat after the gap
    hall.at(at(31));
    beat(31);
    assertThat(large(31)).containsExactly("A003", "A002");
    assertThat(past(31)).containsExactly("A001");
  }

  @Test
  void calls_that_overtook_each_other_on_their_way_stand_in_the_order_they_were_made() {
    open();
    Call first = hall.at(at(1)).call("A001", "1");
    Call second = hall.at(at(2)).call("A002", "2");
    Call third = hall.at(at(3)).call("A003", "1");
    big.call(third, at(3));
    big.call(second, at(3));
    assertThat(large(3)).containsExactly("A003!", "A002!");
    big.call(first, at(3));
    assertThat(large(3)).containsExactly("A003!", "A002!");
    assertThat(scene(3).history()).containsExactly(first);
  }

  @Test
  void an_older_call_heard_of_late_does_not_take_the_place_of_a_newer_one() {
    open();
    Call late = hall.call("A001", "1");
    hall.at(at(40));
    beat(40);
    big.call(hall.call("A002", "2"), at(40));
    big.call(late, at(41));
    assertThat(large(41)).containsExactly("A002!", "A001");
  }

  @Test
  void a_new_day_begins_with_an_empty_screen() {
    open();
    big.call(hall.call("A001", "1"), at(1));
    big.board(new Hall(7, START).phase(DayPhase.CLOSED).board(), at(2));
    big.board(later().phase(DayPhase.CLOSED).board(), at(2));
    assertThat(scene(2).stage()).isEmpty();
    assertThat(scene(2).history()).isEmpty();
  }

  @Test
  void the_clock_is_the_servers() {
    var board = new DisplayBoard(new HallScreen(), at(-3_600)); // this machine is an hour late
    board.beat(hall.beat(), at(-3_600));
    assertThat(board.scene(at(-3_598)).serverTime()).isEqualTo(START.plusSeconds(2));
  }

  @Test
  void a_counters_screen_rings_on_call_and_on_recall() {
    openOne();
    hall.call("A001", "1");
    one.counter(hall.counter("1"), at(1));
    assertThat(counter(1).ring()).isTrue();
    assertThat(counter(4).ring()).isTrue();
    one.beat(hall.at(at(5)).beat(), at(5));
    assertThat(counter(5).ring()).isFalse();
    hall.recall("A001", "1");
    one.counter(hall.counter("1"), at(6));
    assertThat(counter(6).ring()).isTrue();
    hall.serving("A001", "1", null);
    one.counter(hall.counter("1"), at(6));
    assertThat(counter(6).state().phase()).isEqualTo(CounterPhase.SERVING);
  }

  @Test
  void a_counter_that_was_calling_before_the_screen_was_switched_on_does_not_ring() {
    hall.call("A001", "1");
    one.counter(hall.counter("1"), START);
    one.beat(hall.beat(), START);
    assertThat(counter(0).state()).isNotNull();
    assertThat(counter(0).ring()).isFalse();
  }

  @Test
  void a_counter_the_hall_does_not_have_is_told_from_a_lost_connection() {
    var wrong = new DisplayBoard(new CounterScreen("9"), START);
    assertThat(((CounterScene) wrong.scene(START)).known()).isTrue();
    wrong.beat(hall.beat(), START);
    assertThat(((CounterScene) wrong.scene(START)).known()).isFalse();
    assertThat(((CounterScene) wrong.scene(at(9))).known()).as("nobody can know").isTrue();
  }

  @Test
  void a_counter_that_was_taken_away_shows_nothing() {
    openOne();
    assertThat(counter(0).state()).isNotNull();
    one.cleared("counter/1");
    assertThat(counter(0).state()).isNull();
  }

  private Hall later() {
    return new Hall(8, START);
  }

  private void open() {
    big.board(hall.board(), START);
    beat(0);
  }

  private void openOne() {
    one.board(hall.board(), START);
    one.counter(hall.counter("1"), START);
    one.beat(hall.beat(), START);
  }

  private void beat(int second) {
    hall.at(at(second));
    big.board(hall.board(), at(second));
    big.beat(hall.beat(), at(second));
  }

  private HallScene scene(int second) {
    return (HallScene) big.scene(at(second));
  }

  private CounterScene counter(int second) {
    return (CounterScene) one.scene(at(second));
  }

  /** The large numbers, with ! while they ring. */
  private List<String> large(int second) {
    return scene(second).stage().stream()
        .map(staged -> staged.call().label() + (staged.ring() ? "!" : ""))
        .toList();
  }

  private List<String> past(int second) {
    return scene(second).history().stream().map(Call::label).toList();
  }

  private static Instant at(int second) {
    return START.plus(Duration.ofSeconds(second));
  }
}
