package org.anxu.protocol.link;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.MqttTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what arrives to the handlers on a thread of its own, in order. A handler that throws harms
 * nobody but itself: on Paho's thread its exception would end the connection. When handlers are too
 * slow for the bound, messages are dropped, and once there is room the states are asked for again.
 */
final class Inbox {
  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final ThreadPoolExecutor executor;
  private final Runnable askAgain;
  private final AtomicBoolean overflowed = new AtomicBoolean();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong overflows = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  Inbox(String name, int bound, Runnable askAgain) {
    this.askAgain = askAgain;
    executor =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(bound),
            Thread.ofPlatform().daemon().name("mqtt-in-" + name).factory());
  }

  void add(String filter, Consumer<Received> handler) {
    MqttTopic.validate(filter, true);
    subscriptions.add(new Subscription(filter, handler));
  }

  List<String> filters() {
    return subscriptions.stream().map(Subscription::filter).distinct().toList();
  }

  /** Takes a message over; returns at once. */
  void accept(Received message) {
    try {
      executor.execute(() -> dispatch(message));
    } catch (RejectedExecutionException e) {
      if (!executor.isShutdown()) {
        overflowed.set(true);
        long count = overflows.incrementAndGet();
        if (isWorthALine(count)) {
          log.warn("handlers are too slow: {} messages dropped so far", count);
        }
      }
    }
  }

  private void dispatch(Received message) {
    for (Subscription subscription : subscriptions) {
      if (MqttTopic.isMatched(subscription.filter(), message.topic())) {
        received.incrementAndGet();
        handle(subscription, message);
      }
    }
    if (executor.getQueue().isEmpty() && overflowed.compareAndSet(true, false)) {
      askAgain.run();
    }
  }

  private void handle(Subscription subscription, Received message) {
    try {
      subscription.handler().accept(message);
    } catch (RuntimeException e) {
      // The edge: one bad message must not end the reading of the others.
      long count = failures.incrementAndGet();
      if (isWorthALine(count)) {
        log.warn("a handler failed ({} times so far) on {}", count, message.topic(), e);
      }
    }
  }

  /** The first, second, fourth, eighth time and so on: a flood must not fill the disk. */
  private static boolean isWorthALine(long count) {
    return Long.bitCount(count) == 1;
  }

  long received() {
    return received.get();
  }

  long overflows() {
    return overflows.get();
  }

  long failures() {
    return failures.get();
  }

  void close() {
    executor.shutdownNow();
  }

  private record Subscription(String filter, Consumer<Received> handler) {}
}
