package org.anxu.kiosk.issuing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.PrintOutcome.Result;
import org.anxu.hardware.printing.Slip;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.SilentPrinter;
import org.anxu.kiosk.SteppedBoot;
import org.anxu.kiosk.issuing.Chance.PowerCut;
import org.anxu.kiosk.link.HallLink;
import org.anxu.kiosk.link.IssueOutcome;
import org.anxu.kiosk.outbox.Outbox;
import org.anxu.kiosk.slip.SlipWriter;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.protocol.ticketing.OfflineSeries;
import org.jspecify.annotations.Nullable;

/**
 * The desk, its outbox on a real file, its joins and a printer that fails; the kiosk may end before
 * any step of it, and is then started from what the file has.
 */
final class TriedKiosk {
  private static final SlipWriter SLIPS =
      new SlipWriter(SlipWriter.shipped(Phrases.CHINESE), SlipWriter.shipped(Locale.ENGLISH));

  private final FaultyHall hall;
  private final Chance chance;
  private final @Nullable Path folder;
  private final SteppedBoot boot = new SteppedBoot();
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> onPaper = new HashSet<>();
  private final Set<String> onScreen = new HashSet<>();
  private @Nullable Outbox outbox;
  private KioskLedger ledger;
  private OfflineJoins joins;
  private TicketDesk desk;
  private int restarts;

  /**
   * A kiosk that is on.
   *
   * @param folder where it keeps what must outlive a power cut; null, as a planted fault, for
   *     nowhere
   */
  TriedKiosk(FaultyHall hall, Chance chance, @Nullable Path folder) {
    this.hall = hall;
    this.chance = chance;
    this.folder = folder;
    start();
    hear();
  }

  private void start() {
    outbox = folder == null ? null : new Outbox(folder);
    ledger = new KioskLedger(outbox, boot, hall::now);
    ledger.start();
    hall.byItself = ledger::mayGive;
    joins = new OfflineJoins(hall, ledger, boot);
    desk = new TicketDesk(hall, ledger, joins, new Printer(), SLIPS, this::keep, hall::now);
    desk.resume();
  }

  private void keep(Runnable step) {
    chance.mayEndTheKiosk();
    step.run();
  }

  /** Starts again after it has ended, the machine as well or the program alone. */
  void restart() {
    restarts++;
    if (outbox != null) {
      outbox.close();
    }
    chance.revive();
    if (chance.one(2)) {
      boot.startsAgain();
    }
    start();
  }

  void passes(Duration time) {
    hall.time = hall.time.plus(time);
    boot.passes(time);
  }

  private void hear() {
    if (hall.view().connected()) {
      ledger.heard(
          new HallLink.Heard(
              Halls.catalogue(),
              hall.board(),
              new OfflineSeries("K1", LocalDate.of(2026, 11, 24), hall.lastMark()),
              true));
    }
  }

  /** What happens every second. */
  void tick() {
    passes(Duration.ofSeconds(1));
    try {
      hear();
      joins.tick();
      desk.tick();
    } catch (PowerCut e) {
      return;
    }
    desk.interruptedNumbers().ifPresent(said -> onScreen.addAll(List.of(said.split(" · "))));
  }

  /** Touches, perhaps twice, and has the slip printed; empty if no number was shown. */
  Optional<IssuedTicket> touch(IssueRequest touch) {
    try {
      IssueOutcome outcome = desk.take(touch).join();
      if (chance.dead() || !(outcome instanceof IssueOutcome.Issued(IssuedTicket ticket))) {
        return Optional.empty();
      }
      if (chance.one(5)) {
        tapAgain(touch, outcome);
      }
      chance.mayEndTheKiosk();
      onScreen.add(ticket.label());
      var _ =
          desk.print(ticket, Halls.catalogue(), Phrases.in(Phrases.CHINESE), false)
              .exceptionally(_ -> new PrintOutcome(Result.UNCERTAIN, "power cut"))
              .join();
      return Optional.of(ticket);
    } catch (PowerCut e) {
      return Optional.empty();
    }
  }

  private void tapAgain(IssueRequest touch, IssueOutcome first) {
    IssueOutcome second = desk.take(touch).join();
    if (!chance.dead() && !second.equals(first)) {
      wrong.add("a second tap was answered " + second + " after " + first);
    }
  }

  /** What was not as it must be. */
  List<String> wrong() {
    return wrong;
  }

  /** The number that the kiosk knows a touch by. */
  Optional<String> numberOf(IssueRequest touch) {
    return ledger.known(touch).map(IssuedTicket::label);
  }

  /** Whether a touch is kept, so that it will be asked again. */
  boolean keeps(IssueRequest touch) {
    return ledger.unfinished().stream().anyMatch(each -> each.command().equals(touch.commandId()));
  }

  boolean isOnScreen(String label) {
    return onScreen.contains(label);
  }

  boolean isOnPaper(String label) {
    return onPaper.contains(label);
  }

  /** What the guide is told of the last slip that did not come out; null for nothing. */
  DeviceState.@Nullable Slip told() {
    return desk.troubled();
  }

  int restarts() {
    return restarts;
  }

  /** Reports all that waits. */
  boolean joinAll() {
    return joins.joinAll();
  }

  /** One slip in four does not come out, or nobody knows whether it did. */
  private final class Printer extends SilentPrinter {
    @Override
    public CompletableFuture<PrintOutcome> print(Slip slip) {
      chance.mayEndTheKiosk();
      if (chance.happens(8)) {
        return CompletableFuture.completedFuture(new PrintOutcome(Result.FAILED, "unplugged"));
      }
      boolean uncertain = chance.happens(8);
      if (!uncertain || chance.one(2)) {
        slip.lines().stream()
            .filter(Slip.Text.class::isInstance)
            .map(line -> ((Slip.Text) line).text())
            .forEach(onPaper::add);
      }
      chance.mayEndTheKiosk();
      return CompletableFuture.completedFuture(
          uncertain
              ? new PrintOutcome(Result.UNCERTAIN, "no-answer")
              : new PrintOutcome(Result.PRINTED, ""));
    }
  }
}
