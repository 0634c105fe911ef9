package org.anxu.protocol.link;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.anxu.protocol.link.LinkSettings.Presence;
import org.anxu.protocol.link.Outbox.Letter;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way our programs talk to the broker. It connects for ever, with at most a second between
 * attempts, subscribes again on every connection, tells its presence, and keeps what is to be
 * published until the broker has it. No method waits for the network.
 *
 * <p>One thread of its own makes and ends connections and sends; another runs the handlers.
 */
public final class BrokerLink implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BrokerLink.class);

  /**
   * A connection that lived this long was a good one: after it the next attempt is made at once.
   */
  private static final Duration GOOD = Duration.ofSeconds(5);

  private final LinkSettings settings;
  private final InstantSource clock;
  private final Outbox outbox = new Outbox(LinkSettings.OUTBOX);
  private final Inbox inbox;
  private final Worker worker;
  private final Worker.Wish drain;
  private final Worker.Wish subscribeAgain;
  private final Worker.Wish reconnect;
  private final List<Runnable> onConnected = new CopyOnWriteArrayList<>();
  private final List<Consumer<LinkState>> onState = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicLong connects = new AtomicLong();
  private final AtomicLong published = new AtomicLong();
  private final Session.Events events = new SessionEvents();
  private final Backoff backoff = new Backoff(ThreadLocalRandom.current());

  // Written on the worker's thread alone.
  private volatile LinkState state;
  private volatile @Nullable Session session;
  private String lastWarning = "";

  private volatile String wanted = ""; // why somebody asked for a new connection

  public BrokerLink(LinkSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.state = new LinkState(false, clock.instant(), "not started");
    this.inbox = new Inbox(settings.clientId(), LinkSettings.INBOX, this::askAgain);
    this.worker = new Worker(settings.clientId(), this::mend);
    this.drain = worker.new Wish(this::drain);
    this.subscribeAgain = worker.new Wish(this::subscribeAll);
    this.reconnect = worker.new Wish(() -> dropped(wanted));
  }

  /** Begins to connect, and returns at once. */
  public void start() {
    worker.execute(this::connect);
  }

  /** Reads a topic filter; the handler runs on the link's reading thread, one message at a time. */
  public void subscribe(String filter, Consumer<Received> handler) {
    inbox.add(filter, handler);
    askAgain();
  }

  /** Runs after each connect, before anything waiting is sent; must not wait for anything. */
  public void onConnected(Runnable action) {
    onConnected.add(action);
  }

  /** Tells of every change; the listener must not wait for anything. */
  public void onState(Consumer<LinkState> listener) {
    onState.add(listener);
  }

  /** Whether there is a connection, since when, and if not, why. */
  public LinkState state() {
    return state;
  }

  /** Publishes the whole state of a subject, retained; one that still waits is replaced by it. */
  public void publishState(String topic, byte[] payload) {
    put(new Letter(topic, payload, true, true));
  }

  /** Publishes an event; it waits its turn if there is no connection. */
  public void publish(String topic, byte[] payload, boolean retained) {
    put(new Letter(topic, payload, retained, false));
  }

  /** Publishes what is worth nothing later, such as a heartbeat: now or not at all. */
  public void publishIfConnected(String topic, byte[] payload) {
    Session current = session;
    if (current != null) {
      try {
        current.sendLoosely(topic, payload);
      } catch (MqttException e) {
        log.debug("{} not sent: {}", topic, e.toString());
      }
    }
  }

  /** Asks the broker for all retained states again by subscribing again. */
  public void askAgain() {
    subscribeAgain.ask();
  }

  /**
   * Drops the connection, dead or alive, and makes a new one: for those who notice by missing
   * heartbeats that nothing arrives any more.
   */
  public void reconnect(String reason) {
    wanted = reason;
    reconnect.ask();
  }

  public LinkCounters counters() {
    return new LinkCounters(
        connects.get(),
        published.get(),
        inbox.received(),
        inbox.failures(),
        inbox.overflows(),
        outbox.drops());
  }

  /** Says goodbye, if there is a connection, and ends; it waits a few seconds at the most. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      worker.close(this::leave, LinkSettings.ATTEMPT);
      inbox.close();
    }
  }

  // ---- all below runs on the worker's thread, unless it says otherwise ----

  private void connect() {
    if (session != null || closed.get()) {
      return;
    }
    try {
      session = Session.open(settings, events);
    } catch (MqttException e) {
      notConnected(Reasons.of(e, settings));
      return;
    } catch (UncheckedIOException e) { // the password's file
      notConnected("the token cannot be read: " + e.getMessage());
      return;
    }
    connects.incrementAndGet();
    Presence presence = settings.presence();
    if (presence != null) {
      // On each connect: the broker has just published the will of the last connection.
      outbox.put(new Letter(presence.topic(), presence.online().get(), true, true));
    }
    tell(new LinkState(true, clock.instant(), ""));
    log.info("connected to {} as {}", settings.uri(), settings.clientId());
    lastWarning = "";
    subscribeAll();
    onConnected.forEach(Runnable::run);
    drain();
  }

  private void subscribeAll() {
    Session current = session;
    List<String> filters = inbox.filters();
    if (current == null || filters.isEmpty()) {
      return;
    }
    try {
      List<String> refused = current.subscribe(filters);
      if (!refused.isEmpty()) {
        warnOnce("the broker does not let " + settings.clientId() + " read " + refused);
        worker.schedule(this::askAgain, Backoff.MOST);
      }
    } catch (MqttException e) {
      dropped("cannot subscribe: " + Reasons.of(e, settings));
    }
  }

  private void drain() {
    Session current = session;
    while (current != null && current == session) {
      Letter letter = outbox.next(LinkSettings.IN_FLIGHT);
      if (letter == null) {
        return;
      }
      try {
        current.send(letter, () -> delivered(letter));
      } catch (MqttException e) {
        dropped("cannot send: " + Reasons.of(e, settings));
      }
    }
  }

  private void dropped(String reason) {
    Session old = session;
    if (old == null) {
      return;
    }
    session = null;
    old.abandon();
    outbox.returnUnderway();
    if (Duration.between(state.since(), clock.instant()).compareTo(GOOD) >= 0) {
      backoff.reset();
    }
    notConnected(reason);
  }

  private void notConnected(String reason) {
    if (state.connected() || !state.reason().equals(reason)) {
      tell(new LinkState(false, state.connected() ? clock.instant() : state.since(), reason));
    }
    warnOnce("no connection: " + reason);
    worker.schedule(this::connect, backoff.next());
  }

  private void leave() {
    Session old = session;
    session = null;
    if (old != null) {
      old.leave(settings.presence());
      tell(new LinkState(false, clock.instant(), "closed"));
    }
  }

  private void mend(RuntimeException fault) {
    if (session != null) {
      dropped("fault: " + fault);
    } else {
      worker.schedule(this::connect, Backoff.MOST);
    }
  }

  private void tell(LinkState now) {
    state = now;
    onState.forEach(listener -> listener.accept(now));
  }

  private void warnOnce(String warning) {
    if (!warning.equals(lastWarning)) {
      lastWarning = warning;
      log.warn("{}", warning);
    }
  }

  // ---- any thread ----

  private void put(Letter letter) {
    MqttTopic.validate(letter.topic(), false);
    outbox.put(letter);
    drain.ask();
  }

  private void delivered(Letter letter) {
    outbox.delivered(letter);
    published.incrementAndGet();
    drain.ask();
  }

  private final class SessionEvents implements Session.Events {
    @Override
    public void arrived(Received message) {
      inbox.accept(message);
    }

    @Override
    public void lost(Session lost, @Nullable Throwable cause) {
      worker.execute(() -> {
        if (session == lost) {
          dropped(Reasons.of(cause, settings));
        }
      });
    }
  }
}
