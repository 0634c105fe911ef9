package org.anxu.server.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Refusal;
import org.jspecify.annotations.Nullable;
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

  private sealed interface Work {}

  private record Submission(CommandId id, HallCommand command, CompletableFuture<Answer> answer)
      implements Work {}

  private record Question(Function<Hall, ?> question, CompletableFuture<Object> answer)
      implements Work {}

  private record Stop() implements Work {}

  private final Journal journal;
  private final InstantSource clock;
  private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final List<BiConsumer<Hall, List<JournalEntry>>> listeners = new CopyOnWriteArrayList<>();
  private final Map<CommandId, KeptAnswer> answers = new HashMap<>();
  private final Thread writer;
  private Hall hall = new Hall();
  private Instant lastTime = Instant.EPOCH;
  private volatile boolean closed;

  /**
   * Replays the journal; {@link #start} begins to write.
   *
   * @throws JournalUnavailable if the journal cannot be read or is broken
   */
  public Sequencer(Journal journal, InstantSource clock) throws JournalUnavailable {
    this.journal = journal;
    this.clock = clock;
    reload();
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

  /** Tells a screen of every durable batch with events, until the watch is closed. */
  public Watch watch(Runnable changed) {
    BiConsumer<Hall, List<JournalEntry>> listener =
        (_, entries) -> {
          if (!entries.isEmpty()) {
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
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    offer(new Submission(id, command, answer), answer);
    return answer;
  }

  /** Asks the hall something, on the writer's thread, between commands. */
  public <T> CompletableFuture<T> ask(Function<Hall, T> question) {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    offer(new Question(question, answer), answer);
    @SuppressWarnings("unchecked") // a question completes its future with its own result
    CompletableFuture<T> typed = (CompletableFuture<T>) answer;
    return typed;
  }

  /** The journal's last durable sequence; to be read on the writer's thread. */
  public long last() {
    return journal.last();
  }

  private void offer(Work work, CompletableFuture<?> answer) {
    if (closed || !waiting.offer(work)) {
      answer.completeExceptionally(
          new JournalUnavailable(
              closed
                  ? "The queue server is stopping; ask again when it is back."
                  : "Too much is waiting for the journal; ask again in a moment."));
    }
  }

  private void run() {
    List<Work> together = new ArrayList<>(MOST_TOGETHER);
    try {
      do {
        together.clear();
        together.add(waiting.take());
        waiting.drainTo(together, MOST_TOGETHER - 1);
        new Batch().work(together);
      } while (together.stream().noneMatch(Stop.class::isInstance));
    } catch (InterruptedException e) {
      log.warn("the writer was interrupted and stops");
    } finally {
      // However the writer ends, nobody may wait for it for ever.
      closed = true;
      waiting.drainTo(together);
      together.forEach(Sequencer::answerStopped);
    }
  }

  private static void answerStopped(Work work) {
    JournalUnavailable stopped =
        new JournalUnavailable("The queue server is stopping; ask again when it is back.");
    switch (work) {
      case Submission submission -> submission.answer().completeExceptionally(stopped);
      case Question question -> question.answer().completeExceptionally(stopped);
      case Stop _ -> {}
    }
  }

  /** Some commands that become durable together. */
  private final class Batch {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<KeptAnswer> kept = new ArrayList<>();
    private final List<Runnable> replies = new ArrayList<>();
    private final List<CompletableFuture<?>> askers = new ArrayList<>();

    void work(List<Work> together) {
      long before = journal.last();
      try {
        for (Work work : together) {
          take(work, before);
        }
        if (!entries.isEmpty() || !kept.isEmpty()) {
          journal.append(before, entries, kept);
        }
      } catch (JournalUnavailable e) {
        giveUp(e);
        return;
      }
      if (entries.stream().anyMatch(entry -> entry.event() instanceof HallEvent.DayClosed)) {
        answers.clear();
        kept.forEach(answer -> answers.put(answer.command(), answer));
      }
      tell();
      replies.forEach(Runnable::run);
    }

    private void take(Work work, long before) {
      switch (work) {
        case Submission submission -> {
          askers.add(submission.answer());
          Answer answer = decide(submission, before);
          replies.add(() -> submission.answer().complete(answer));
        }
        case Question question -> {
          askers.add(question.answer());
          replies.add(() -> question.answer().complete(question.question().apply(hall)));
        }
        case Stop _ -> {}
      }
    }

    private Answer decide(Submission submission, long before) {
      String content = EventCodec.content(submission.command());
      @Nullable KeptAnswer first = answers.get(submission.id());
      if (first != null) {
        return first.content().equals(content)
            ? first.answer()
            : new Answer.Refused(Refusal.COMMAND_ID_REUSED);
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Instant time = now.isAfter(lastTime) ? now : lastTime;
      Answer answer =
          Deciding.apply(
              hall,
              submission.command(),
              time,
              before + entries.size(),
              (sequence, event) ->
                  entries.add(new JournalEntry(sequence, time, now, submission.id(), event)));
      lastTime = time;
      KeptAnswer keep = new KeptAnswer(submission.id(), content, answer);
      answers.put(submission.id(), keep);
      kept.add(keep);
      return answer;
    }

    private void tell() {
      for (BiConsumer<Hall, List<JournalEntry>> listener : listeners) {
        try {
          listener.accept(hall, List.copyOf(entries));
        } catch (RuntimeException e) {
          // A screen that cannot be told must not stop the line.
          log.error("a listener of the journal failed", e);
        }
      }
    }

    private void giveUp(JournalUnavailable failure) {
      log.error("{}", failure.getMessage());
      try {
        reload();
      } catch (JournalUnavailable e) {
        failure.addSuppressed(e);
        closed = true;
        log.error("{} The queue server answers nothing until it is started again.", e.getMessage());
      }
      askers.forEach(asker -> asker.completeExceptionally(failure));
    }
  }

  /** Makes the state anew from what is durable: what was decided and not written never happened. */
  private void reload() throws JournalUnavailable {
    Hall fresh = new Hall();
    Instant[] latest = {Instant.EPOCH};
    journal.replay(entry -> {
      fresh.apply(entry.event(), entry.time(), entry.sequence());
      latest[0] = entry.time();
    });
    answers.clear();
    journal.answers().forEach(answer -> answers.put(answer.command(), answer));
    hall = fresh;
    lastTime = latest[0];
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
    journal.close();
  }
}
