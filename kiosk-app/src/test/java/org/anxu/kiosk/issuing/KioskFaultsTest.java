package org.anxu.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.Slip;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.SteppedBoot;
import org.anxu.kiosk.issuing.FaultyHall.Fault;
import org.anxu.kiosk.link.HallLink;
import org.anxu.kiosk.link.IssueOutcome;
import org.anxu.kiosk.outbox.Outbox;
import org.anxu.kiosk.slip.SlipWriter;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.protocol.ticketing.OfflineSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desk, its outbox on a real file and its joins, with faults at every step: the network cut
 * before and after each request, the server away, the printer failing, the kiosk killed and the
 * machine started again between any two steps. The hall is a model of what the server does with
 * ids, numbers and joins.
 */
class KioskFaultsTest {
  private static final int TRIES = Integer.getInteger("anxu.tries", 500);

  @TempDir Path folder;
  private final FaultyHall hall = new FaultyHall();
  private final SteppedBoot boot = new SteppedBoot();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> onPaper = new HashSet<>();
  private Outbox outbox;
  private KioskLedger ledger;
  private OfflineJoins joins;
  private TicketDesk desk;
  private boolean printerFails;

  private void startKiosk() {
    outbox = new Outbox(folder);
    ledger = new KioskLedger(outbox, boot, this::now);
    ledger.start();
    joins = new OfflineJoins(hall, ledger, boot);
    desk =
        new TicketDesk(
            hall,
            ledger,
            joins,
            new FaultyPrinter(),
            new SlipWriter(SlipWriter.shipped(Phrases.CHINESE), SlipWriter.shipped(Locale.ENGLISH)),
            Runnable::run,
            this::now);
    desk.resume();
  }

  private Instant now() {
    return Halls.NOW.plus(hall.time);
  }

  private void hear() {
    if (hall.view().connected()) {
      ledger.heard(
          new HallLink.Heard(
              Halls.catalogue(),
              hall.board(now()),
              new OfflineSeries("K1", LocalDate.of(2026, 11, 24), hall.lastMark()),
              true));
    }
  }

  private void passes(Duration time) {
    hall.time = hall.time.plus(time);
    boot.passes(time);
  }

  private final class FaultyPrinter extends SilentPrinter {
    @Override
    public CompletableFuture<PrintOutcome> print(Slip slip) {
      hall.maybe(Fault.KILLED);
      if (printerFails) {
        return CompletableFuture.completedFuture(
            new PrintOutcome(PrintOutcome.Result.FAILED, "unplugged"));
      }
      slip.lines().stream()
          .filter(Slip.Text.class::isInstance)
          .map(line -> ((Slip.Text) line).text())
          .forEach(onPaper::add);
      hall.maybe(Fault.KILLED);
      return CompletableFuture.completedFuture(new PrintOutcome(PrintOutcome.Result.PRINTED, ""));
    }
  }

  @Test
  void no_customer_is_left_without_a_number_and_no_touch_yields_two() {
    long seed = Long.getLong("anxu.seed", new SecureRandom().nextInt(1_000_000));
    System.out.println("seed " + seed + " (again with -Danxu.seed=" + seed + ")");
    Random random = new Random(seed);
    startKiosk();
    hear();
    List<IssueRequest> touches = new ArrayList<>();
    int offline = 0;
    int restarts = 0;
    for (int i = 0; i < TRIES; i++) {
      hall.disturb(random);
      printerFails = random.nextInt(4) == 0;
      IssueRequest touch = Halls.touch("payment");
      touches.add(touch);
      Optional<String> label = customer(touch, random.nextInt(5) == 0);
      if (hall.killedSomebody()) {
        restarts++;
        if (random.nextBoolean()) {
          boot.startsAgain();
        }
        startKiosk();
        // The network heals before the customer has gone.
        hall.heal();
        hear();
        desk.tick();
        desk.interruptedNumbers().ifPresent(numbers -> seen.addAll(List.of(numbers.split(" · "))));
        label = numberOf(touch).or(() -> hall.live(touch.commandId()));
      }
      assertThat(label).as("try %d of seed %d", i, seed).isPresent();
      String number = label.orElseThrow();
      assertThat(seen.contains(number) || onPaper.contains(number))
          .as("try %d of seed %d: %s on paper or screen", i, seed, number)
          .isTrue();
      offline += number.contains("-K1-") ? 1 : 0;
      passes(Duration.ofSeconds(1 + random.nextInt(20)));
      if (random.nextInt(3) > 0) {
        hall.heal();
        hear();
        joins.tick();
        desk.tick();
      }
    }
    hall.heal();
    hear();
    assertThat(joins.joinAll()).isTrue();
    for (IssueRequest touch : touches) {
      assertThat(hall.livePlaces(touch.commandId())).as("seed " + seed).isEqualTo(1);
    }
    assertThat(hall.disorder()).as("seed " + seed).isEmpty();
    System.out.printf(
        "%d touches, %d offline, %d restarts, %d given back%n",
        TRIES, offline, restarts, hall.givenBack());
    assertThat(offline).isGreaterThan(TRIES / 20);
    assertThat(restarts).isGreaterThan(TRIES / 50);
    assertThat(hall.givenBack()).as("answers lost after the issue").isPositive();
  }

  /** Touches, perhaps twice, and reads the number on the screen, unless the kiosk ends. */
  private Optional<String> customer(IssueRequest touch, boolean twice) {
    CompletableFuture<IssueOutcome> taken = desk.take(touch);
    if (hall.killed() || !(taken.join() instanceof IssueOutcome.Issued(IssuedTicket ticket))) {
      return Optional.empty();
    }
    seen.add(ticket.label());
    if (twice) {
      assertThat(desk.take(touch).join()).isEqualTo(taken.join());
    }
    try {
      var _ = desk.print(ticket, Halls.catalogue(), Phrases.in(Phrases.CHINESE), false).join();
    } catch (CompletionException e) {
      assertThat(e).hasCauseInstanceOf(FaultyHall.PowerCut.class);
    }
    return Optional.of(ticket.label());
  }

  private Optional<String> numberOf(IssueRequest touch) {
    return ledger.known(touch).map(IssuedTicket::label);
  }
}
