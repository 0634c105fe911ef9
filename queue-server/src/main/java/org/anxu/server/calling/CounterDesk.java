package org.anxu.server.calling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.server.billing.Account;
import org.anxu.server.billing.BillRegister;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Notes;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What consoles ask and do. */
@Service
public class CounterDesk {
  private final Sequencer sequencer;
  private final Notes notes;
  private final HallCatalogue catalogue;
  private final InstantSource clock;
  private final BillRegister bills;
  private final BoardTranslator board;
  private final StandBy standBy;

  CounterDesk(
      Sequencer sequencer,
      Notes notes,
      HallCatalogue catalogue,
      InstantSource clock,
      BillRegister bills,
      BoardTranslator board,
      StandBy standBy) {
    this.sequencer = sequencer;
    this.notes = notes;
    this.catalogue = catalogue;
    this.clock = clock;
    this.bills = bills;
    this.board = board;
    this.standBy = standBy;
  }

  /**
   * The accounts of the bills that the customer in front of this officer brought; nobody else is
   * told them.
   */
  public CompletableFuture<List<Account>> accounts(OfficerId officer) {
    return offTheWriter(sequencer.ask(hall -> ConsoleState.inFront(hall, officer)))
        .thenApply(visit -> {
          try {
            return visit.isEmpty() ? List.of() : bills.accountsOf(visit.get());
          } catch (JournalUnavailable e) {
            throw new CompletionException(e);
          }
        });
  }

  /** What an officer's console shows now. */
  public CompletableFuture<ConsoleState> look(OfficerId officer) {
    return offTheWriter(
        sequencer.ask((hall, now) ->
            ConsoleState.of(
                new ConsoleState.Look(hall, catalogue, board, officer, now), standBy::at)));
  }

  /** As soon as somebody waits, the next is called for this officer; once. */
  public void standBy(CounterId counter, OfficerId officer) {
    standBy.begin(counter, officer);
  }

  /** The officer decides again when the next is called. */
  public void endStandBy(CounterId counter) {
    standBy.end(counter);
  }

  /**
   * Does what a key of the console says.
   *
   * @param id of that press of the key: the same press again gets the same answer
   */
  public CompletableFuture<Answer> act(
      CommandId id, CounterAction action, CounterId counter, OfficerId officer) {
    return submit(id, action, counter, officer, CounterRequest.of(id.value()));
  }

  /** Takes back a visit that this counter keeps. */
  public CompletableFuture<Answer> resumeHeld(CounterId counter, OfficerId officer, VisitId visit) {
    return press(new HallCommand.ResumeHeld(counter, officer, visit));
  }

  /**
   * Lets the visit in front go on elsewhere.
   *
   * @param directed the only counter that may call it, or null
   */
  public CompletableFuture<Answer> transfer(
      CounterId counter, OfficerId officer, CategoryCode category, @Nullable CounterId directed) {
    return press(new HallCommand.Transfer(counter, officer, category, directed));
  }

  /** Any key of the console ends standing by; one press is one command, under one id. */
  private CompletableFuture<Answer> press(HallCommand.AtCounter command) {
    standBy.end(command.counter());
    return offTheWriter(sequencer.submit(newId(), command));
  }

  /**
   * Pauses a counter.
   *
   * @param back in how long service is expected to go on, or null
   * @param message the officer's own words, or null
   * @param now withdraw a call instead of waiting for it to end
   */
  public CompletableFuture<Answer> pause(
      CounterId counter,
      OfficerId officer,
      PauseReason reason,
      @Nullable Duration back,
      @Nullable String message,
      boolean now) {
    Instant expected = back == null ? null : clock.instant().plus(back);
    CommandId id = newId();
    return submit(
        id,
        CounterAction.PAUSE,
        counter,
        officer,
        CounterRequest.pause(id.value(), reason.name(), expected, message, now));
  }

  /** Tells of every change of the hall, until the returned handle is closed. */
  public Sequencer.Watch watch(Runnable changed) {
    return sequencer.watch(changed);
  }

  /**
   * Does what a request says.
   *
   * @throws IllegalArgumentException if it lacks what the action needs, or a value is not valid
   */
  CompletableFuture<Answer> submit(
      CommandId id,
      CounterAction action,
      CounterId counter,
      OfficerId officer,
      CounterRequest request) {
    standBy.end(counter);
    return visitNamed(request.visit())
        .thenCompose(visit -> {
          HallCommand command = action.command(counter, officer, request.withVisit(visit));
          keepWords(request);
          return offTheWriter(sequencer.submit(id, command));
        });
  }

  /** A screen is drawn and pushed by whoever completes its future: never by the writer. */
  private static <T> CompletableFuture<T> offTheWriter(CompletableFuture<T> answer) {
    return answer.thenApplyAsync(Function.identity());
  }

  /** Staff know a visit by its label; its id does as well. */
  private CompletableFuture<@Nullable String> visitNamed(@Nullable String name) {
    if (name == null) {
      return CompletableFuture.completedFuture(null);
    }
    return sequencer.ask(hall -> hall.byLabel(name).map(VisitId::value).orElse(name));
  }

  private void keepWords(CounterRequest request) {
    if (request.message() != null) {
      try {
        notes.keep(new NoteId(request.commandId()), request.message());
      } catch (JournalUnavailable e) {
        throw new CompletionException(e);
      }
    }
  }

  private static CommandId newId() {
    return new CommandId(UUID.randomUUID().toString());
  }
}
