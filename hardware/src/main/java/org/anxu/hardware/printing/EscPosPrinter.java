package org.anxu.hardware.printing;

import static org.anxu.hardware.printing.PrintOutcome.Result.FAILED;
import static org.anxu.hardware.printing.PrintOutcome.Result.UNCERTAIN;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.hardware.escpos.EscPos;
import org.anxu.hardware.escpos.PrinterCondition;
import org.anxu.hardware.escpos.PrinterCondition.Sign;
import org.anxu.hardware.escpos.PrinterProfile.Confirmation;
import org.anxu.hardware.escpos.PrinterProfile.Status;
import org.anxu.hardware.escpos.Reply;
import org.anxu.hardware.escpos.ReplyParser;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;
import org.jspecify.annotations.Nullable;

/**
 * A printer that understands ESC/POS. A job goes out in one piece after the printer has said that
 * it can print, and at most once: whatever goes wrong afterwards, it is never sent again from here.
 *
 * <p>Its status codes: {@code cover-open, paper-out, cutter, error, overheated, offline} are
 * faults; {@code paper-low} (its sensor), {@code roll-low} (our estimate) and {@code
 * slip-not-taken} are DEGRADED; {@code mute}, {@code connecting} and {@code no-status} (it answers
 * no questions by its profile) are UNKNOWN; the reasons of {@link PortListener#down} are ABSENT.
 */
public final class EscPosPrinter extends ReportingDevice implements SlipPrinter {
  private static final int LONGEST_TURNS = 2000;
  private static final Duration ASK_WHILE_PRINTING = Duration.ofMillis(300);

  /** After this long in the output a slip is forgotten by somebody. */
  private static final Duration TIME_TO_TAKE = Duration.ofSeconds(30);

  /** A mute printer is asked again after so many answer limits: till then a late answer counts. */
  private static final int MUTE_WAIT = 3;

  private final PrinterSettings settings;
  private final BytePort port;
  private final ScheduledExecutorService timer;
  private final InstantSource clock;
  private final InOrder turns;
  private final ReplyParser parser;
  private final RollMeter roll;
  private final StatusRound round;
  private final PrintDesk desk;
  private final AtomicLong lastJob;
  private volatile boolean closed;
  private boolean up;
  private long poll;

  private boolean paperScarce;

  /** Since when the printer tells of a slip in its output; null while it does not. */
  private @Nullable Instant slipWaiting;

  /** A printer on any kind of port, whose roll nobody measures. */
  public EscPosPrinter(
      String name,
      PrinterSettings settings,
      BytePort port,
      ScheduledExecutorService timer,
      InstantSource clock) {
    this(name, settings, port, RollMeter.unknown(), timer, clock);
  }

  /**
   * A printer on any kind of port.
   *
   * @param roll is told of the paper used, and of a new roll as far as the printer's sensors tell
   */
  public EscPosPrinter(
      String name,
      PrinterSettings settings,
      BytePort port,
      RollMeter roll,
      ScheduledExecutorService timer,
      InstantSource clock) {
    super(name, clock);
    this.settings = settings;
    this.port = port;
    this.roll = roll;
    this.timer = timer;
    this.clock = clock;
    this.parser = ReplyParser.of(settings.profile().status());
    this.turns = new InOrder(timer, LONGEST_TURNS);
    // From the clock, so that a printer which still holds an id of an earlier run is not believed.
    this.lastJob = new AtomicLong(clock.millis());
    this.round =
        new StatusRound(
            settings.profile().status(),
            n -> port.write(EscPos.askStatus(n)),
            turns::after,
            settings.answerLimit(),
            this::roundEnded);
    this.desk = new PrintDesk(settings, port, roll, parser::skipped, round, turns::after);
  }

  @Override
  public void start() {
    port.start(
        PortListener.inTurns(
            turns,
            this::lineUp,
            bytes -> parser.feed(bytes).forEach(this::replied),
            this::lineDown));
  }

  @Override
  public CompletableFuture<PrintOutcome> print(Slip slip) {
    PrintJob job = new PrintJob(slip, JobId.of(lastJob.incrementAndGet()));
    if (closed) {
      job.end(FAILED, "closed");
      return job.outcome;
    }
    try {
      timer.schedule(() -> late(job), settings.limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      job.end(FAILED, "closed");
      return job.outcome;
    }
    if (!turns.offer(() -> desk.accept(job))) {
      job.end(FAILED, "busy");
    }
    return job.outcome;
  }

  private void late(PrintJob job) {
    if (!turns.offer(() -> desk.deadline(job))) {
      job.end(UNCERTAIN, "busy");
    }
  }

  private void replied(Reply reply) {
    switch (reply) {
      case Reply.RealTime told -> round.answered(told.status());
      case Reply.Full told -> round.answered(told);
      case Reply.Automatic told -> {
        round.automatic(told);
        tellStatus(true);
        desk.conditionChanged();
      }
      case Reply.Printed printed -> desk.printed(printed.id());
      case Reply.BufferDone _ -> desk.bufferDone();
      case Reply.Forgotten _ -> desk.forgotten();
    }
  }

  /** Plenty of paper where there was little or none: somebody put a roll in. */
  private void lookAtRoll(PrinterCondition condition) {
    boolean scarce = condition.has(Sign.PAPER_LOW) || condition.has(Sign.PAPER_END);
    if (paperScarce && !scarce) {
      roll.renewed();
    }
    paperScarce = scarce;
  }

  private void roundEnded(boolean answered) {
    tellStatus(answered);
    desk.roundEnded(answered);
    if (!desk.idle()) {
      askAgain(ASK_WHILE_PRINTING);
    } else {
      askAgain(answered ? settings.pollInterval() : settings.answerLimit().multipliedBy(MUTE_WAIT));
    }
  }

  private void askAgain(Duration wait) {
    long mine = ++poll;
    turns.after(
        wait,
        () -> {
          if (mine == poll && up) {
            round.startAnyway();
          }
        });
  }

  private void tellStatus(boolean answered) {
    if (!up) {
      return;
    }
    PrinterCondition condition = round.condition();
    if (!condition.has(Sign.SLIP_WAITING)) {
      slipWaiting = null;
    } else if (slipWaiting == null) {
      slipWaiting = clock.instant();
    }
    if (answered) {
      lookAtRoll(condition);
    }
    String fault = condition.fault();
    if (settings.profile().status() == Status.NONE) {
      status.note(Readiness.UNKNOWN, "no-status");
    } else if (!answered) {
      status.note(Readiness.UNKNOWN, "mute");
    } else if (!fault.isEmpty()) {
      status.note(Readiness.FAULT, fault);
    } else if (condition.has(Sign.PAPER_LOW)) {
      status.note(Readiness.DEGRADED, "paper-low");
    } else if (roll.low()) {
      status.note(Readiness.DEGRADED, "roll-low");
    } else if (slipWaiting != null && !slipWaiting.plus(TIME_TO_TAKE).isAfter(clock.instant())) {
      status.note(Readiness.DEGRADED, "slip-not-taken");
    } else {
      status.note(Readiness.READY, "");
    }
  }

  private void lineUp() {
    up = true;
    parser.reset();
    round.reset();
    desk.lineUp();
    status.note(Readiness.UNKNOWN, "connecting");
    if (settings.profile().status() == Status.EPSON) {
      port.write(EscPos.statusBack());
    }
    if (settings.profile().confirmation() == Confirmation.PROCESS_ID) {
      port.write(EscPos.processId(JobId.PROBE));
    }
    round.start();
  }

  private void lineDown(String reason) {
    up = false;
    slipWaiting = null;
    round.reset();
    status.note(Readiness.ABSENT, reason);
    desk.lineDown(reason);
  }

  @Override
  public void close() {
    closed = true;
    port.close();
    turns.offer(() -> {
      lineDown("closed");
      desk.close();
    });
  }
}
