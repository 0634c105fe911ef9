package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.anxu.acceptance.ServerProcess;
import org.jspecify.annotations.Nullable;

/**
 * A program that asks, remembers what it was answered, and asks again what it was not. Used by one
 * thread at a time.
 */
abstract class Client {
  /** What the ids of all clients begin with. */
  static final String PREFIX = "client-";

  final Random random;
  private final String name;
  private final List<Asked.Answered> answered = new ArrayList<>();
  private final List<String> differing = new ArrayList<>();
  private @Nullable Asked open;
  private int asked;
  private int repeated;

  Client(String name, long seed) {
    this.name = PREFIX + name;
    random = new Random(seed);
  }

  /**
   * Asks until the server is gone.
   *
   * @param counted is told of each answer
   */
  final void work(ServerProcess server, CountDownLatch counted) throws IOException {
    while (true) {
      Asked next = open == null ? next() : open;
      open = next;
      try {
        take(next, ask(server, next));
        counted.countDown();
      } catch (UncheckedIOException e) {
        return;
      }
    }
  }

  private void take(Asked asked, Given given) {
    open = null;
    answered.add(new Asked.Answered(asked, given));
    learn(asked, given);
  }

  /** Repeats what has no answer yet, and some of what has. */
  final void settle(ServerProcess server, int again) throws IOException {
    Asked unanswered = open;
    if (unanswered != null) {
      repeated++;
      take(unanswered, ask(server, unanswered));
    }
    for (int i = 0; i < again && !answered.isEmpty(); i++) {
      // The last answers were nearest to the kill; others come up by chance.
      int index = i == 0 ? answered.size() - 1 : random.nextInt(answered.size());
      repeat(server, answered.get(index));
    }
  }

  /** Repeats everything. */
  final void repeatAll(ServerProcess server) throws IOException {
    for (Asked.Answered each : List.copyOf(answered)) {
      repeat(server, each);
    }
  }

  private void repeat(ServerProcess server, Asked.Answered first) throws IOException {
    repeated++;
    Given second = ask(server, first.asked());
    if (!second.equals(first.given())) {
      differing.add(
          "%s: %s was answered %s, then %s".formatted(name, first.asked(), first.given(), second));
    }
  }

  private static Given ask(ServerProcess server, Asked asked) throws IOException {
    return Given.of(server.post(asked.path(), asked.authorization(), asked.message()));
  }

  /** What to ask next. */
  abstract Asked next();

  /** What the answer teaches this client about what to ask next. */
  abstract void learn(Asked asked, Given given);

  /** An id that no other command has, the same in every run of a seed. */
  final String newId() {
    return "%s-%06d-%08x".formatted(name, ++asked, random.nextInt());
  }

  final List<Asked.Answered> answered() {
    return Collections.unmodifiableList(answered);
  }

  final List<String> differing() {
    return Collections.unmodifiableList(differing);
  }

  /** Whether something was asked and not answered. */
  final boolean waits() {
    return open != null;
  }

  final int repeated() {
    return repeated;
  }
}
