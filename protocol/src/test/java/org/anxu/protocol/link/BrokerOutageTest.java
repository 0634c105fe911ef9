package org.anxu.protocol.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link when its broker is not there yet, goes, and comes back. */
class BrokerOutageTest extends LinkFixture {
  private TestBroker broker;

  @BeforeEach
  void a_broker_not_yet_started() throws IOException {
    broker = new TestBroker();
  }

  @AfterEach
  void broker_ends() {
    broker.close();
  }

  @Override
  TestBroker broker() {
    return broker;
  }

  @Test
  void a_link_started_before_its_broker_connects_once_there_is_one() throws IOException {
    var link = link("display-1", "right");
    link.publishState("anxu/1/t/board", bytes("old"));
    link.publishState("anxu/1/t/board", bytes("new"));
    await().atMost(SOON).until(() -> link.state().reason().contains("no broker answers"));

    broker.start();
    await().atMost(SOON).until(() -> link.state().connected());
    reader("reader").subscribe("anxu/1/t/#", this::hear);
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t/board=new"));
    assertThat(heard).doesNotContain("anxu/1/t/board=old");
  }

  @Test
  void after_a_restart_of_the_broker_everything_is_heard_again() throws IOException {
    broker.start();
    var publisher = link("server", "right");
    publisher.onConnected(() -> publisher.publishState("anxu/1/t/board", bytes("again")));
    reader("reader").subscribe("anxu/1/t/#", this::hear);
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t/board=again"));

    broker.stop();
    await().atMost(SOON).until(() -> !publisher.state().connected());
    heard.clear();
    broker.start();
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t/board=again"));
    publisher.publish("anxu/1/t/calls", bytes("A001"), false);
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t/calls=A001"));
  }

  @Test
  void a_heartbeat_without_a_connection_is_not_kept_for_later() throws IOException {
    var link = link("server", "right");
    link.publishIfConnected("anxu/1/t/heartbeat", bytes("stale"));
    broker.start();
    reader("reader").subscribe("anxu/1/t/#", this::hear);
    await().atMost(SOON).until(() -> link.state().connected());
    link.publishState("anxu/1/t/board", bytes("1"));
    await().atMost(SOON).until(() -> heard.contains("anxu/1/t/board=1"));
    assertThat(heard).doesNotContain("anxu/1/t/heartbeat=stale");
    await()
        .atMost(SOON)
        .until(() -> {
          link.publishIfConnected("anxu/1/t/heartbeat", bytes("live"));
          return heard.contains("anxu/1/t/heartbeat=live");
        });
  }
}
