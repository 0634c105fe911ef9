package org.anxu.protocol.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anxu.protocol.link.Outbox.Letter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits to be published: bounded, in order, the newest of each state. */
class OutboxTest {
  private final Outbox outbox = new Outbox(4);

  @Test
  void a_newer_state_takes_the_place_of_the_one_that_waits() {
    outbox.put(state("board", "1"));
    outbox.put(event("calls", "x"));
    outbox.put(state("board", "2"));
    assertThat(all()).containsExactly("2", "x");
  }

  @Test
  void events_keep_their_order_and_each_is_kept() {
    outbox.put(event("calls", "a"));
    outbox.put(event("calls", "b"));
    assertThat(all()).containsExactly("a", "b");
  }

  @Test
  void no_more_are_underway_than_allowed() {
    outbox.put(event("calls", "a"));
    outbox.put(event("calls", "b"));
    Letter first = outbox.next(1);
    assertThat(text(first)).isEqualTo("a");
    assertThat(outbox.next(1)).isNull();
    outbox.delivered(first);
    assertThat(text(outbox.next(1))).isEqualTo("b");
  }

  @Test
  void what_was_underway_when_the_connection_broke_goes_first_on_the_next() {
    outbox.put(event("calls", "a"));
    outbox.put(event("calls", "b"));
    outbox.next(8);
    outbox.next(8);
    outbox.put(event("calls", "c"));
    outbox.returnUnderway();
    assertThat(all()).containsExactly("a", "b", "c");
  }

  @Test
  void an_unacknowledged_state_does_not_come_back_over_a_newer_one() {
    outbox.put(state("board", "1"));
    outbox.next(8);
    outbox.put(state("board", "2"));
    outbox.next(8);
    outbox.returnUnderway();
    assertThat(all()).containsExactly("2");
    outbox.put(state("board", "3"));
    outbox.returnUnderway();
    assertThat(all()).containsExactly("3");
  }

  @Test
  void when_full_the_oldest_event_gives_way_and_states_stay() {
    outbox.put(state("board", "S"));
    for (String name : List.of("a", "b", "c", "d")) {
      outbox.put(event("calls", name));
    }
    assertThat(outbox.drops()).isEqualTo(1);
    assertThat(all()).containsExactly("S", "b", "c", "d");
  }

  @Test
  void the_bound_holds_for_states_as_well() {
    for (int i = 0; i < 9; i++) {
      outbox.put(state("counter/" + i, "" + i));
    }
    assertThat(outbox.size()).isEqualTo(4);
    assertThat(outbox.drops()).isEqualTo(5);
  }

  private List<String> all() {
    var found = new ArrayList<String>();
    for (Letter letter = outbox.next(99); letter != null; letter = outbox.next(99)) {
      found.add(text(letter));
    }
    return found;
  }

  private static String text(@Nullable Letter letter) {
    assertThat(letter).isNotNull();
    return new String(letter.payload(), StandardCharsets.UTF_8);
  }

  private static Letter state(String topic, String text) {
    return new Letter(topic, text.getBytes(StandardCharsets.UTF_8), true, true);
  }

  private static Letter event(String topic, String text) {
    return new Letter(topic, text.getBytes(StandardCharsets.UTF_8), false, false);
  }
}
