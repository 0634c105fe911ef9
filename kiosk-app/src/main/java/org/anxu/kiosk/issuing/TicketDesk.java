package org.anxu.kiosk.issuing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.kiosk.link.IssueOutcome;
import org.anxu.kiosk.link.TicketServer;
import org.anxu.kiosk.outbox.KeptTouch;
import org.anxu.kiosk.slip.SlipWriter;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives numbers: asks the server for one, or gives one by itself while the server is away, and asks
 * the printer for its slip. Each step is kept before the next, so that a touch has one number
 * however often it is repeated and whenever the power fails.
 *
 * <p>After a restart, a touch of the last ten minutes that was not answered is asked again with its
 * own id, and the numbers whose slip may not have come out are shown on the first screen for three
 * minutes and told to the guide. They are not printed by themselves: the slip may be there already,
 * and a second one is a copy that must be marked so.
 */
public final class TicketDesk {
  private static final Logger LOG = LoggerFactory.getLogger(TicketDesk.class);
  private static final Duration STILL_THERE = Duration.ofMinutes(10);
  private static final Duration SHOWN = Duration.ofMinutes(3);

  private record Interrupted(IssuedTicket ticket, Instant until) {}

  private final TicketServer server;
  private final KioskLedger ledger;
  private final OfflineJoins joins;
  private final SlipPrinter printer;
  private final SlipWriter slips;
  private final Executor keeping;
  private final InstantSource clock;
  private final Map<String, CompletableFuture<IssueOutcome>> underway = new ConcurrentHashMap<>();
  private final List<Interrupted> interrupted = new CopyOnWriteArrayList<>();
  private final List<KeptTouch> unanswered = new CopyOnWriteArrayList<>();
  private volatile DeviceState.@Nullable Slip troubled;
  private volatile Runnable troubleListener = () -> {};

  /**
   * A desk.
   *
   * @param keeping runs what waits for the disk, one after another
   */
  public TicketDesk(
      TicketServer server,
      KioskLedger ledger,
      OfflineJoins joins,
      SlipPrinter printer,
      SlipWriter slips,
      Executor keeping,
      InstantSource clock) {
    this.server = server;
    this.ledger = ledger;
    this.joins = joins;
    this.printer = printer;
    this.slips = slips;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** Takes a number; asked again for the same touch, the same number. */
  public CompletableFuture<IssueOutcome> take(IssueRequest touch) {
    CompletableFuture<IssueOutcome> mine = new CompletableFuture<>();
    CompletableFuture<IssueOutcome> first = underway.putIfAbsent(touch.commandId(), mine);
    if (first != null) {
      return first;
    }
    CompletableFuture<IssueOutcome> asked =
        CompletableFuture.supplyAsync(() -> ledger.known(touch), keeping)
            .thenCompose(known -> known.map(TicketDesk::issued).orElseGet(() -> ask(touch)));
    var _ =
        asked.whenComplete((outcome, failure) -> {
          underway.remove(touch.commandId());
          if (failure != null) {
            LOG.error("A touch failed", failure);
          }
          mine.complete(failure == null ? outcome : new IssueOutcome.Unavailable("failed"));
        });
    return mine;
  }

  private static CompletableFuture<IssueOutcome> issued(IssuedTicket ticket) {
    return CompletableFuture.completedFuture(new IssueOutcome.Issued(ticket));
  }

  /** On the keeping thread. */
  private CompletableFuture<IssueOutcome> ask(IssueRequest touch) {
    ledger.asked(touch);
    if (!joins.joinAll()) {
      Optional<IssuedTicket> given = ledger.give(touch);
      if (given.isPresent()) {
        return issued(given.get());
      }
    }
    return server.issue(touch).thenApplyAsync(outcome -> settle(touch, outcome), keeping);
  }

  private IssueOutcome settle(IssueRequest touch, IssueOutcome outcome) {
    switch (outcome) {
      case IssueOutcome.Issued(var ticket) -> ledger.answered(touch, ticket);
      case IssueOutcome.Declined _ -> ledger.refused(touch);
      case IssueOutcome.Unavailable away when away.away() -> {
        Optional<IssuedTicket> given = ledger.give(touch);
        if (given.isPresent()) {
          return new IssueOutcome.Issued(given.get());
        }
      }
      case IssueOutcome.Unavailable _ -> {}
    }
    return outcome;
  }

  /** Prints a ticket's slip. */
  public CompletableFuture<PrintOutcome> print(
      IssuedTicket ticket, Catalogue catalogue, Phrases phrases, boolean again) {
    return CompletableFuture.runAsync(() -> ledger.slip(ticket, KeptTouch.Slip.PRINTING), keeping)
        .thenCompose(_ -> printer.print(slips.write(ticket, catalogue, phrases.locale(), again)))
        .thenApplyAsync(
            outcome -> {
              LOG.info("Slip {}: {} {}", ticket.label(), outcome.result(), outcome.cause());
              printed(ticket, outcome);
              return outcome;
            },
            keeping);
  }

  private void printed(IssuedTicket ticket, PrintOutcome outcome) {
    boolean onPaper =
        outcome.result() == PrintOutcome.Result.PRINTED
            || outcome.result() == PrintOutcome.Result.SENT;
    ledger.slip(ticket, onPaper ? KeptTouch.Slip.PRINTED : KeptTouch.Slip.TROUBLE);
    if (onPaper) {
      // A printer that prints again has been seen to.
      tell(null);
    } else if (!outcome.cause().equals("not-configured")) {
      tell(new DeviceState.Slip(ticket.label(), outcome.cause()));
    }
  }

  private void tell(DeviceState.@Nullable Slip now) {
    if (!Objects.equals(troubled, now)) {
      troubled = now;
      troubleListener.run();
    }
  }

  /** The last slip that did not come out and that nobody has seen to, or null. */
  public DeviceState.@Nullable Slip troubled() {
    return troubled;
  }

  /** Tells of each change of {@link #troubled()}; must not block. */
  public void onTrouble(Runnable listener) {
    troubleListener = listener;
  }

  /** Looks at what a restart has interrupted; once, before the first touch. */
  public void resume() {
    Instant now = clock.instant();
    for (KeptTouch each : ledger.unfinished()) {
      if (Duration.between(each.asked(), now).compareTo(STILL_THERE) > 0) {
        continue;
      }
      IssuedTicket ticket = each.ticket();
      if (ticket == null) {
        unanswered.add(each);
      } else {
        show(ticket, now);
      }
    }
  }

  private void show(IssuedTicket ticket, Instant now) {
    LOG.warn("{} was interrupted; its slip may not have come out", ticket.label());
    interrupted.add(new Interrupted(ticket, now.plus(SHOWN)));
    tell(new DeviceState.Slip(ticket.label(), "interrupted"));
  }

  /** Asks for what was interrupted, and ends what was shown long enough; called every second. */
  public void tick() {
    Instant now = clock.instant();
    for (KeptTouch each : unanswered) {
      IssueRequest touch = each.again();
      if (!underway.containsKey(touch.commandId()) && server.view().offer().canTake()) {
        var _ =
            take(touch)
                .thenAccept(outcome -> {
                  if (outcome instanceof IssueOutcome.Issued(var ticket)) {
                    unanswered.remove(each);
                    show(ticket, clock.instant());
                  } else if (outcome instanceof IssueOutcome.Declined) {
                    unanswered.remove(each);
                  }
                });
      }
    }
    for (Interrupted each : interrupted) {
      if (now.isAfter(each.until())) {
        interrupted.remove(each);
        ledger.slip(each.ticket(), KeptTouch.Slip.TROUBLE);
      }
    }
  }

  /** The numbers to be shown on the first screen after a restart. */
  public Optional<String> interruptedNumbers() {
    return interrupted.stream()
        .map(each -> each.ticket().label())
        .reduce((one, other) -> one + " · " + other);
  }
}
