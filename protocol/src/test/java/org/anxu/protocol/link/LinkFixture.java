package org.anxu.protocol.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

/** Links that end with their test, and what they heard. */
abstract class LinkFixture {
  static final Duration SOON = Duration.ofSeconds(10);

  private final List<BrokerLink> links = new ArrayList<>();
  final List<String> heard = new CopyOnWriteArrayList<>();

  abstract TestBroker broker();

  @AfterEach
  void links_end() {
    links.forEach(BrokerLink::close);
  }

  boolean last(String what) {
    return !heard.isEmpty() && heard.getLast().equals(what);
  }

  void hear(Received message) {
    heard.add(message.topic() + "=" + text(message));
  }

  BrokerLink reader(String name) {
    return link(name, "right");
  }

  BrokerLink link(String name, String password) {
    var settings =
        new LinkSettings(
            broker().uri(),
            name,
            name,
            password::toCharArray,
            LinkSettings.DEVICE_KEEP_ALIVE,
            null);
    var link = added(new BrokerLink(settings, InstantSource.system()));
    link.start();
    return link;
  }

  BrokerLink added(BrokerLink link) {
    links.add(link);
    return link;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(Received message) {
    return new String(message.payload(), StandardCharsets.UTF_8);
  }
}
