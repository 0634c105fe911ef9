package org.anxu.server.rating;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.ticketing.RatingFigures;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
import org.anxu.server.journal.Coalescing;
import org.anxu.server.journal.JournalEntry;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes customers' ratings of services that have ended, one a step, and counts them. A rating is
 * answered when it is durable.
 */
public final class Ratings implements AutoCloseable {
  /** How long a rating may be changed after it was first given. */
  public static final Duration CHANGEABLE = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(Ratings.class);
  private static final int MOST_WAITING = 1_000;
  private static final Duration BETWEEN_NOTES = Duration.ofSeconds(2);

  /** What the hall says: its latest day, and all that was served on it. */
  private record Served(@Nullable LocalDate day, List<ServedStep> steps) {}

  private sealed interface Asked {
    record Refused(RatingRefusal why) implements Asked {}

    record Step(LocalDate day, ServedStep step, Moment now) implements Asked {}
  }

  /** Work on the file, which may fail. */
  private interface Work<T> {
    T on(RatingFile file) throws JournalUnavailable;
  }

  private final Sequencer sequencer;
  private final RatingFile file;
  private final ExecutorService writer =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("ratings").factory());
  private final Coalescing calm = new Coalescing(BETWEEN_NOTES, this::noteLater);
  private final Map<TicketId, Rating> rated = new ConcurrentHashMap<>();
  private final List<Runnable> told = new CopyOnWriteArrayList<>();
  // What follows is the writer's alone.
  private final Set<TicketId> noted = new HashSet<>();
  private @Nullable LocalDate day;

  /** Takes ratings into this file; what was served before the start is noted first. */
  Ratings(Sequencer sequencer, RatingFile file) {
    this.sequencer = sequencer;
    this.file = file;
    sequencer.onCommitted((_, entries) -> committed(entries));
    noteLater();
  }

  /** The rating of a step of today, if it was rated. */
  public Optional<Rating> of(TicketId ticket) {
    return Optional.ofNullable(rated.get(ticket));
  }

  /** Whether a rating can be given or changed at this moment. */
  public static boolean isOpen(@Nullable Rating before, Moment now) {
    return before == null || now.since(before.first()).compareTo(CHANGEABLE) <= 0;
  }

  /**
   * Takes or changes a rating.
   *
   * @param ticket the step
   * @param level from 1, very dissatisfied, to 5, very satisfied
   * @param lookInto whether the hall may look into it; null when that was not answered
   * @return why not, or nothing when it is kept
   */
  public CompletableFuture<Optional<RatingRefusal>> rate(
      TicketId ticket, int level, @Nullable Boolean lookInto) {
    return sequencer
        .ask((hall, now) -> asked(hall, ticket, now))
        .thenCompose(asked ->
            switch (asked) {
              case Asked.Refused(RatingRefusal why) ->
                  CompletableFuture.completedFuture(Optional.of(why));
              case Asked.Step step -> write(to -> keep(to, step, level, lookInto));
            });
  }

  /**
   * Takes a rating of a service that has none yet; the same again changes nothing.
   *
   * @param ticket the step
   * @param level from 1, very dissatisfied, to 5, very satisfied
   * @return why not, or nothing when it is kept
   */
  CompletableFuture<Optional<RatingRefusal>> rateOnce(TicketId ticket, int level) {
    return sequencer
        .ask((hall, now) -> asked(hall, ticket, now))
        .thenCompose(asked ->
            switch (asked) {
              case Asked.Refused(RatingRefusal why) ->
                  CompletableFuture.completedFuture(Optional.of(why));
              case Asked.Step step -> write(to -> keepOnce(to, step, level));
            });
  }

  private Optional<RatingRefusal> keepOnce(RatingFile to, Asked.Step asked, int level)
      throws JournalUnavailable {
    turnTo(to, asked.day());
    Rating before = rated.get(asked.step().ticket());
    if (before != null) {
      return before.level() == level ? Optional.empty() : Optional.of(RatingRefusal.RATED_ALREADY);
    }
    return keep(to, asked, level, null);
  }

  /** Tells of every rating that is kept, on the thread that kept it. */
  void onRated(Runnable listener) {
    told.add(listener);
  }

  /** What customers thought on a day; null for the day that is open or was last. */
  public CompletableFuture<RatingFigures> figures(@Nullable LocalDate wanted) {
    return sequencer
        .ask(Ratings::served)
        .thenCompose(served ->
            write(from -> {
              note(from, served);
              LocalDate of = wanted == null ? served.day() : wanted;
              return of == null ? new RatingFigures(null, List.of(), List.of()) : from.figures(of);
            }));
  }

  private static Asked asked(Hall hall, TicketId ticket, Moment now) {
    LocalDate today = hall.day().orElse(null);
    if (today == null || hall.visit(ticket.visit()).isEmpty()) {
      return new Asked.Refused(RatingRefusal.NO_SUCH_TICKET);
    }
    return hall.ticket(ticket)
        .filter(Ticket::wasServed)
        .<Asked>map(served -> new Asked.Step(today, ServedStep.of(served), now))
        .orElseGet(() -> new Asked.Refused(RatingRefusal.NOT_SERVED));
  }

  private Optional<RatingRefusal> keep(
      RatingFile to, Asked.Step asked, int level, @Nullable Boolean lookInto)
      throws JournalUnavailable {
    turnTo(to, asked.day());
    TicketId ticket = asked.step().ticket();
    Rating before = rated.get(ticket);
    if (!isOpen(before, asked.now())) {
      return Optional.of(RatingRefusal.RATED_LONG_AGO);
    }
    Rating rating = new Rating(level, lookInto, before == null ? asked.now() : before.first());
    if (!rating.equals(before)) {
      to.note(asked.day(), List.of(asked.step()), List.of());
      noted.add(ticket);
      to.keep(ticket, rating);
      rated.put(ticket, rating);
      told.forEach(Runnable::run);
    }
    return Optional.empty();
  }

  private void committed(List<JournalEntry> entries) {
    boolean changed =
        entries.stream()
            .anyMatch(entry ->
                entry.event() instanceof HallEvent.ServiceCompleted
                    || entry.event() instanceof HallEvent.TicketTransferred
                    || entry.event() instanceof HallEvent.ServedByVoice
                    || entry.event() instanceof HallEvent.StepUndone);
    if (changed && calm.mayLookNow()) {
      noteLater();
    }
  }

  private void noteLater() {
    sequencer
        .ask(Ratings::served)
        .thenCompose(served ->
            write(to -> {
              note(to, served);
              return served.steps().size();
            }))
        .whenComplete((_, failure) -> {
          if (failure != null && !writer.isShutdown()) {
            // Nothing is lost: the hall knows what was served, and the next one notes it all.
            log.warn("what was served could not be noted for the ratings: {}", said(failure));
          }
        });
  }

  private static String said(Throwable failure) {
    return String.valueOf(
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause().getMessage()
            : failure.getMessage());
  }

  private static Served served(Hall hall) {
    return new Served(
        hall.lastSetup().map(setup -> setup.day()).orElse(null),
        hall.visits().stream().flatMap(visit -> ServedStep.of(hall, visit).stream()).toList());
  }

  private void note(RatingFile to, Served served) throws JournalUnavailable {
    LocalDate latest = served.day();
    if (latest == null) {
      return;
    }
    turnTo(to, latest);
    Set<TicketId> now = new HashSet<>();
    served.steps().forEach(step -> now.add(step.ticket()));
    List<ServedStep> more =
        served.steps().stream().filter(step -> !noted.contains(step.ticket())).toList();
    List<TicketId> again = noted.stream().filter(ticket -> !now.contains(ticket)).toList();
    if (!more.isEmpty() || !again.isEmpty()) {
      to.note(latest, more, again);
      noted.clear();
      noted.addAll(now);
    }
  }

  /** Reads what is known of a day when it becomes the latest. */
  private void turnTo(RatingFile from, LocalDate latest) throws JournalUnavailable {
    if (latest.equals(day)) {
      return;
    }
    Map<TicketId, @Nullable Rating> known = from.steps(latest);
    noted.clear();
    rated.clear();
    noted.addAll(known.keySet());
    known.forEach((ticket, rating) -> {
      if (rating != null) {
        rated.put(ticket, rating);
      }
    });
    day = latest;
  }

  private <T> CompletableFuture<T> write(Work<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    try {
      writer.execute(() -> {
        try {
          done.complete(work.on(file));
        } catch (JournalUnavailable | RuntimeException e) {
          done.completeExceptionally(e);
        }
      });
    } catch (RejectedExecutionException e) {
      done.completeExceptionally(
          writer.isShutdown() ? JournalUnavailable.stopping() : JournalUnavailable.overloaded());
    }
    return done;
  }

  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
        log.warn("the ratings are still being written; the file is closed over it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    file.close();
  }
}
