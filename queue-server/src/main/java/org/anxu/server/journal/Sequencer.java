package org.anxu.server.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.Moment;
import org.anxu.server.journal.JournalUnavailable.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a hall: decides commands one after another, makes a batch of them durable in
 * one step, and only then answers and tells. All reading of the hall's state happens on its thread
 * as well.
 */
public final class Sequencer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
  private static final int MOST_WAITING = 4_096;
  private static final int MOST_TOGETHER = 64;
  private static final Duration READABLE = Duration.ofMillis(200);

  private sealed interface Work {}

  private record Submission(
      CommandId id,
      HallCommand command,
      BiFunction<Hall, Answer, ?> reading,
      CompletableFuture<Object> answer)
      implements Work {
    void answerFrom(Hall hall, Answer given) {
      try {
        answer.complete(reading.apply(hall, given));
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    }
  }

  private record Question(BiFunction<Hall, Moment, ?> question, CompletableFuture<Object> answer)
      implements Work {
    void answerFrom(Hall hall, Moment now) {
      try {
        answer.complete(question.apply(hall, now));
      } catch (RuntimeException e) {
        // Whoever asks wrongly is told so; the writer goes on.
        answer.completeExceptionally(e);
      }
    }
  }

  /** Time has passed; something may be overdue. */
  private record Tick() implements Work {}

  private record Stop() implements Work {}

  private final LiveHall live;
  private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean tickWaits = new AtomicBoolean();
  private final List<BiConsumer<Hall, List<JournalEntry>>> listeners = new CopyOnWriteArrayList<>();
  private final Thread writer;
  private volatile boolean closed;

  /**
   * Replays the journal; {@link #start} begins to write.
   *
   * @param clock the clock on the wall, which may be set
   * @param nanos a counter of nanoseconds, which nobody sets
   * @throws JournalUnavailable if the journal cannot be read or is broken
   */
  public Sequencer(Journal journal, InstantSource clock, LongSupplier nanos)
      throws JournalUnavailable {
    live = new LiveHall(journal, new Timekeeper(clock, nanos));
    writer = Thread.ofPlatform().name("sequencer").unstarted(this::run);
  }

  /** Begins to write. */
  public void start() {
    writer.start();
  }

  /**
   * Tells the listener of every durable batch, on the writer's thread: listeners read the hall
   * there and then, and must not block.
   */
  public void onCommitted(BiConsumer<Hall, List<JournalEntry>> listener) {
    listeners.add(listener);
  }

  /** Stops telling a watcher. */
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Tells a screen that the hall has changed, until the watch is closed: at once, but not more
   * often than a person can read.
   */
  public Watch watch(Runnable changed) {
    Coalescing calm = new Coalescing(READABLE, changed);
    BiConsumer<Hall, List<JournalEntry>> listener =
        (_, _) -> {
          if (calm.mayLookNow()) {
            changed.run();
          }
        };
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Submits a command. The answer comes when its events are durable; it completes with {@link
   * JournalUnavailable} when they could not be made so, and then nothing has happened.
   */
  public CompletableFuture<Answer> submit(CommandId id, HallCommand command) {
    return submit(id, command, (_, answer) -> answer);
  }

  /** Submits a command and reads what its answer means, on the writer's thread, once durable. */
  public <T> CompletableFuture<T> submit(
      CommandId id, HallCommand command, BiFunction<Hall, Answer, T> reading) {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    offer(new Submission(id, command, reading, answer), answer);
    return typed(answer);
  }

  /** Asks the hall something, on the writer's thread, between commands. */
  public <T> CompletableFuture<T> ask(Function<Hall, T> question) {
    return ask((hall, _) -> question.apply(hall));
  }

  /** Asks the hall something that depends on the time. */
  public <T> CompletableFuture<T> ask(BiFunction<Hall, Moment, T> question) {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    offer(new Question(question, answer), answer);
    return typed(answer);
  }

  @SuppressWarnings("unchecked") // a work completes its future with the result of its own function
  private static <T> CompletableFuture<T> typed(CompletableFuture<Object> answer) {
    return (CompletableFuture<T>) answer;
  }

  /**
   * Lets time pass: what is overdue becomes an event although nobody commands anything. To be
   * called every second or so; never waits.
   */
  public void tick() {
    if (tickWaits.compareAndSet(false, true) && !waiting.offer(new Tick())) {
      // Commands are waiting, and each of them lets time pass as well.
      tickWaits.set(false);
    }
  }

  /** The journal's last durable sequence; to be read on the writer's thread. */
  public long last() {
    return live.last();
  }

  private void offer(Work work, CompletableFuture<?> answer) {
    if (closed || !waiting.offer(work)) {
      answer.completeExceptionally(
          closed ? JournalUnavailable.stopping() : JournalUnavailable.overloaded());
    }
  }

  private void run() {
    List<Work> together = new ArrayList<>(MOST_TOGETHER);
    try {
      do {
        together.clear();
        together.add(waiting.take());
        waiting.drainTo(together, MOST_TOGETHER - 1);
        work(together);
      } while (together.stream().noneMatch(Stop.class::isInstance));
    } catch (InterruptedException e) {
      log.warn("the writer was interrupted and stops");
    } finally {
      // However the writer ends, nobody may wait for it for ever.
      closed = true;
      waiting.drainTo(together);
      JournalUnavailable stopped = JournalUnavailable.stopping();
      together.forEach(work -> fail(work, stopped));
    }
  }

  private void work(List<Work> together) {
    List<Runnable> replies = new ArrayList<>();
    List<JournalEntry> durable;
    try {
      for (Work work : together) {
        take(work, replies);
      }
      durable = live.commit();
    } catch (JournalUnavailable e) {
      giveUp(together, e);
      return;
    } catch (RuntimeException e) {
      // A mistake in the rules must cost one batch, not the hall.
      log.error("a batch of commands could not be decided", e);
      giveUp(
          together,
          new JournalUnavailable(
              Trouble.MISTAKE, null, "The queue server has made a mistake: " + e, e));
      return;
    }
    // Those who asked hear it first; the screens need longer to draw.
    replies.forEach(Runnable::run);
    if (!durable.isEmpty()) {
      tell(durable);
    }
  }

  private void take(Work work, List<Runnable> replies) throws JournalUnavailable {
    switch (work) {
      case Submission submission -> {
        Answer answer = live.decide(submission.id(), submission.command());
        replies.add(() -> submission.answerFrom(live.hall(), answer));
      }
      case Question question -> replies.add(() -> question.answerFrom(live.hall(), live.now()));
      case Tick _ -> {
        tickWaits.set(false);
        live.letTimePass();
      }
      case Stop _ -> {}
    }
  }

  private void tell(List<JournalEntry> durable) {
    for (BiConsumer<Hall, List<JournalEntry>> listener : listeners) {
      try {
        listener.accept(live.hall(), durable);
      } catch (RuntimeException e) {
        // A screen that cannot be told must not stop the line.
        log.error("a listener of the journal failed", e);
      }
    }
  }

  private void giveUp(List<Work> together, JournalUnavailable failure) {
    log.error("{}", failure.getMessage());
    try {
      live.reload();
    } catch (JournalUnavailable e) {
      failure.addSuppressed(e);
      closed = true;
      log.error("{} The queue server answers nothing until it is started again.", e.getMessage());
    }
    together.forEach(work -> fail(work, failure));
  }

  private static void fail(Work work, JournalUnavailable failure) {
    switch (work) {
      case Submission submission -> submission.answer().completeExceptionally(failure);
      case Question question -> question.answer().completeExceptionally(failure);
      case Tick _, Stop _ -> {}
    }
  }

  /** Lets the writer finish what was submitted, and stops it. */
  @Override
  public void close() {
    closed = true;
    try {
      if (writer.isAlive()) {
        waiting.put(new Stop());
        writer.join(10_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    live.close();
  }
}
