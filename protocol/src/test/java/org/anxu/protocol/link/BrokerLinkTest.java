package org.anxu.protocol.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.link.LinkSettings.Presence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The link on a real broker, doing what Paho alone would stumble over. */
class BrokerLinkTest extends LinkFixture {
  private static TestBroker broker;

  @BeforeAll
  static void one_broker_for_all() throws IOException {
    broker = new TestBroker();
    broker.start();
  }

  @AfterAll
  static void broker_ends() {
    broker.close();
  }

  @Override
  TestBroker broker() {
    return broker;
  }

  @Test
  void a_wrong_token_is_told_and_tried_again() {
    var link = link("display-1", "wrong");
    await().atMost(SOON).until(() -> link.state().reason().contains("does not accept the token"));
    assertThat(link.state().reason()).doesNotContain("wrong");
    assertThat(link.counters().connects()).isZero();
  }

  @Test
  void handlers_may_publish_under_a_burst_without_losing_anything() {
    var link = link("echo", "right");
    var answers = new CopyOnWriteArrayList<String>();
    link.subscribe("anxu/1/t2/in", m -> link.publish("anxu/1/t2/out", m.payload(), false));
    link.subscribe("anxu/1/t2/out", m -> answers.add(text(m)));
    var sender = link("sender", "right");
    await().atMost(SOON).until(() -> link.state().connected() && sender.state().connected());
    await().atMost(SOON).until(() -> probe(sender, answers));
    answers.clear();

    for (int i = 0; i < 300; i++) {
      sender.publish("anxu/1/t2/in", bytes("m" + i), false);
    }
    await()
        .atMost(SOON)
        .until(() -> answers.stream().filter(a -> a.startsWith("m")).count() >= 300);
    assertThat(answers.stream().filter(a -> a.startsWith("m")).distinct()).hasSize(300);
    assertThat(link.counters().outboxDrops()).isZero();
  }

  private static boolean probe(BrokerLink sender, List<String> answers) {
    sender.publish("anxu/1/t2/in", bytes("probe"), false);
    return !answers.isEmpty();
  }

  @Test
  void a_handler_that_throws_is_counted_and_the_connection_stays() {
    var link = reader("reader");
    link.subscribe(
        "anxu/1/t3/bad",
        m -> {
          throw new IllegalStateException("planted");
        });
    link.subscribe("anxu/1/t3/+", this::hear);
    await().atMost(SOON).until(() -> link.state().connected());
    link.publishState("anxu/1/t3/bad", bytes("x"));
    link.publishState("anxu/1/t3/good", bytes("y"));
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t3/good=y"));
    assertThat(link.counters().handlerFailures()).isPositive();
    assertThat(link.counters().connects()).isEqualTo(1);
  }

  @Test
  void asking_again_brings_the_retained_states_again() {
    var link = reader("reader");
    link.subscribe("anxu/1/t4/#", this::hear);
    link.publishState("anxu/1/t4/board", bytes("1"));
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t4/board=1"));
    heard.clear();
    link.askAgain();
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t4/board=1"));
    assertThat(link.counters().connects()).isEqualTo(1);
  }

  @Test
  void reconnecting_makes_a_new_connection_that_hears_everything() {
    var link = reader("reader");
    link.subscribe("anxu/1/t5/#", this::hear);
    link.publishState("anxu/1/t5/board", bytes("1"));
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t5/board=1"));
    heard.clear();
    link.reconnect("two heartbeats missed");
    await().atMost(SOON).until(() -> link.counters().connects() == 2);
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t5/board=1"));
  }

  @Test
  void presence_is_told_on_every_connect_and_at_the_end() {
    reader("reader").subscribe("anxu/1/t6/device/#", this::hear);
    var presence = new Presence("anxu/1/t6/device/k1/state", () -> bytes("on"), () -> bytes("off"));
    var link =
        added(
            new BrokerLink(
                LinkSettings.ofDevice(broker().uri(), "k1", () -> "right".toCharArray(), presence),
                InstantSource.system()));
    link.start();
    await().atMost(SOON).until(() -> last("anxu/1/t6/device/k1/state=on"));
    link.reconnect("a cut");
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t6/device/k1/state=off"));
    await().atMost(SOON).until(() -> last("anxu/1/t6/device/k1/state=on"));
    link.close();
    await().atMost(SOON).until(() -> last("anxu/1/t6/device/k1/state=off"));
  }

  @Test
  void a_slow_handler_loses_messages_but_in_the_end_not_the_state() throws Exception {
    var gate = new CountDownLatch(1);
    var link = reader("reader");
    link.subscribe(
        "anxu/1/t7/#",
        m -> {
          hold(gate);
          hear(m);
        });
    var sender = link("sender", "right");
    await().atMost(SOON).until(() -> link.state().connected() && sender.state().connected());
    for (int i = 0; i < LinkSettings.INBOX + 300; i++) {
      sender.publishIfConnected("anxu/1/t7/calls", bytes("c" + i));
    }
    await().atMost(SOON).until(() -> link.counters().inboxOverflows() > 0);
    sender.publishState("anxu/1/t7/board", bytes("the newest"));
    await().atMost(SOON).until(() -> sender.counters().published() > 0);
    gate.countDown();
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t7/board=the newest"));
  }

  @Test
  void closing_twice_and_publishing_afterwards_harm_nobody() {
    var link = reader("reader");
    await().atMost(SOON).until(() -> link.state().connected());
    link.close();
    link.close();
    link.publishState("anxu/1/t8/board", bytes("late"));
    assertThat(link.state().connected()).isFalse();
  }

  private static void hold(CountDownLatch gate) {
    try {
      gate.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
