package org.anxu.server.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.Heartbeat;
import org.anxu.server.broadcast.BroadcastBench.Sent;
import org.anxu.server.hall.CategoryPause;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.notice.EmergencyKind;
import org.anxu.server.notice.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out to the broker, and when. */
class BroadcasterTest {
  private static final int LARGEST_BOARD = 16 * 1024;

  @TempDir Path folder;
  private BroadcastBench hall;

  @BeforeEach
  void start() throws Exception {
    hall = new BroadcastBench(folder);
  }

  @AfterEach
  void stop() {
    hall.close();
  }

  @Test
  void each_change_publishes_the_whole_board_and_only_the_counter_that_changed() {
    hall.open();
    hall.must(new HallCommand.OpenCounter(BroadcastBench.ONE, BroadcastBench.ANNA));
    hall.sent.clear();
    hall.issue("payment");
    assertThat(hall.sent).extracting(Sent::topic).containsExactly(hall.topics.board());
    BoardState board = hall.last(hall.topics.board()).as(BoardState.class);
    assertThat(board.lines()).hasSize(11);
    assertThat(board.counters()).hasSize(4);

    hall.sent.clear();
    hall.must(new HallCommand.CallNext(BroadcastBench.ONE, BroadcastBench.ANNA));
    assertThat(hall.sent)
        .extracting(Sent::topic)
        .containsExactly(hall.topics.counter("1"), hall.topics.board(), hall.topics.calls());
    assertThat(hall.sent).extracting(Sent::retained).containsExactly(true, true, false);
    BoardState called = hall.last(hall.topics.board()).as(BoardState.class);
    assertThat(called.stamp().isNewerThan(board.stamp())).isTrue();
    assertThat(called.calls()).extracting(Call::label).containsExactly("A001");
    assertThat(hall.last(hall.topics.counter("1")).as(CounterState.class).label())
        .isEqualTo("A001");
  }

  @Test
  void a_recall_rings_again_under_its_own_id() {
    hall.open();
    hall.must(new HallCommand.OpenCounter(BroadcastBench.ONE, BroadcastBench.ANNA));
    hall.issue("payment");
    hall.must(new HallCommand.CallNext(BroadcastBench.ONE, BroadcastBench.ANNA));
    Call first = hall.last(hall.topics.calls()).as(Call.class);
    hall.passes(Duration.ofSeconds(30));
    hall.must(new HallCommand.Recall(BroadcastBench.ONE, BroadcastBench.ANNA));
    Call again = hall.last(hall.topics.calls()).as(Call.class);
    assertThat(again.recall()).isTrue();
    assertThat(again.label()).isEqualTo(first.label());
    assertThat(again.id()).isNotEqualTo(first.id());
  }

  @Test
  void a_connection_publishes_everything_again_with_newer_numbers() {
    hall.open();
    BoardState before = hall.last(hall.topics.board()).as(BoardState.class);
    hall.sent.clear();
    hall.broadcaster.publishAll();
    hall.settle();
    assertThat(hall.sent)
        .extracting(Sent::topic)
        .containsExactlyInAnyOrder(
            hall.topics.board(),
            hall.topics.counter("1"),
            hall.topics.counter("2"),
            hall.topics.counter("3"),
            hall.topics.counter("4"));
    assertThat(hall.sent).allMatch(Sent::retained);
    BoardState after = hall.last(hall.topics.board()).as(BoardState.class);
    assertThat(after.stamp().isNewerThan(before.stamp())).isTrue();
    assertThat(after.counters()).hasSameSizeAs(before.counters());
  }

  @Test
  void what_all_screens_show_is_published_at_once_and_gone_with_the_heartbeat_after_its_time() {
    hall.open();
    hall.shown =
        new Shown(
            new Shown.Message("请勿拥挤", Instant.EPOCH, BroadcastBench.ANNA),
            new Shown.Alarm(EmergencyKind.FIRE, Instant.EPOCH, BroadcastBench.ANNA));
    hall.broadcaster.noticed();
    hall.settle();
    BoardState board = hall.last(hall.topics.board()).as(BoardState.class);
    assertThat(board.message().zh()).isEqualTo("请勿拥挤");
    assertThat(board.emergency().kind()).isEqualTo("FIRE");
    assertThat(board.emergency().text().en()).contains("emergency exit");
    assertThat(hall.last(hall.topics.board()).message().length).isLessThan(16_384);
    hall.sent.clear();
    hall.broadcaster.beat();
    hall.settle();
    assertThat(hall.sent).as("nothing new").hasSize(1);
    hall.shown = Shown.NOTHING;
    hall.broadcaster.beat();
    hall.settle();
    assertThat(hall.last(hall.topics.board()).as(BoardState.class).emergency()).isNull();
  }

  @Test
  void the_heartbeat_names_the_last_publication_of_every_subject() {
    hall.open();
    hall.issue("payment");
    hall.broadcaster.beat();
    Sent sent = hall.last(hall.topics.heartbeat());
    assertThat(sent.retained()).isFalse();
    Heartbeat beat = sent.as(Heartbeat.class);
    assertThat(beat.epoch()).isEqualTo(BroadcastBench.EPOCH);
    Map<String, Long> expected =
        Set.of("1", "2", "3", "4").stream()
            .collect(
                Collectors.toMap(
                    id -> "counter/" + id,
                    id -> hall.last(hall.topics.counter(id)).as(CounterState.class).publication()));
    expected.put("board", hall.last(hall.topics.board()).as(BoardState.class).publication());
    assertThat(beat.publications()).isEqualTo(expected);
    assertThat(Heartbeat.PERIOD).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void a_counter_the_next_day_does_not_have_is_cleared() {
    hall.open();
    hall.must(new HallCommand.CloseDay(BroadcastBench.DIRECTOR));
    hall.passes(Duration.ofDays(1));
    hall.sent.clear();
    hall.open(counters -> counters.subList(0, 3));
    Sent cleared = hall.last(hall.topics.counter("4"));
    assertThat(cleared.message()).isEmpty();
    assertThat(cleared.retained()).isTrue();
    hall.broadcaster.beat();
    assertThat(hall.last(hall.topics.heartbeat()).as(Heartbeat.class).publications())
        .doesNotContainKey("counter/4")
        .containsKey("counter/3");
  }

  @Test
  void a_state_the_broker_kept_of_a_counter_nobody_knows_is_cleared() {
    hall.open();
    hall.sent.clear();
    hall.broadcaster.kept(hall.topics.counter("9"));
    hall.broadcaster.kept(hall.topics.counter("1"));
    hall.settle();
    assertThat(hall.sent).hasSize(1);
    assertThat(hall.sent.getFirst().topic()).isEqualTo(hall.topics.counter("9"));
    assertThat(hall.sent.getFirst().message()).isEmpty();
  }

  @Test
  void the_board_of_a_busy_hall_stays_within_its_bound() {
    hall.open();
    String[] categories =
        hall.catalogue.categories().stream()
            .map(each -> each.code().value())
            .toArray(String[]::new);
    for (int i = 0; i < 300; i++) {
      hall.issue(categories[i % categories.length]);
    }
    List<String> counters =
        hall.catalogue.counters().stream().map(each -> each.counter().value()).toList();
    for (String counter : counters) {
      CounterId id = new CounterId(counter);
      OfficerId officer = new OfficerId("100" + counter);
      hall.must(new HallCommand.OpenCounter(id, officer));
      for (int i = 0; i < 5; i++) {
        hall.must(new HallCommand.CallNext(id, officer));
        hall.must(new HallCommand.StartService(id, officer));
        hall.passes(Duration.ofMinutes(9));
        if (i < 4) {
          hall.must(new HallCommand.Complete(id, officer));
        }
      }
      // It finishes the service first and announces the pause meanwhile: its longest state.
      hall.words = "故".repeat(60);
      hall.must(
          new HallCommand.PauseCounter(
              id,
              officer,
              new Pause(
                  PauseReason.TECHNICAL_FAULT,
                  hall.last(hall.topics.board()).as(BoardState.class).at().plusSeconds(3_600),
                  BroadcastBench.NOTE),
              false));
    }
    // With the hall paused every line says why as well.
    hall.must(
        new HallCommand.PauseHall(
            new CategoryPause(
                new Pause(
                    PauseReason.TECHNICAL_FAULT,
                    hall.last(hall.topics.board()).as(BoardState.class).at().plusSeconds(3_600),
                    BroadcastBench.NOTE),
                true),
            BroadcastBench.DIRECTOR));
    Sent sent = hall.last(hall.topics.board());
    BoardState board = sent.as(BoardState.class);
    assertThat(board.calls()).hasSize(BoardState.MOST_CALLS);
    assertThat(board.counters())
        .allMatch(each -> each.phase() == CounterPhase.SERVING && each.pause() != null);
    assertThat(board.pause()).isNotNull();
    assertThat(board.lines()).allMatch(each -> each.madePause() != null && !each.givesNumbers());
    assertThat(sent.message().length).isGreaterThan(4_000).isLessThanOrEqualTo(LARGEST_BOARD);
  }
}
