package org.anxu.hardware.printing;

import static org.anxu.hardware.printing.PrintOutcome.Result.FAILED;
import static org.anxu.hardware.printing.PrintOutcome.Result.UNCERTAIN;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.StatusKeeper;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;
import org.anxu.hardware.port.SerialBytePort;

/**
 * A printer that understands ESC/POS. A job goes out in one piece after the printer has said that
 * it can print, and at most once: whatever goes wrong afterwards, it is never sent again from here.
 *
 * <p>Its status codes: {@code cover-open, paper-out, cutter, error, overheated, offline} are
 * faults, {@code paper-low} is DEGRADED, {@code mute} and {@code connecting} are UNKNOWN, and the
 * reasons of {@link PortListener#down} are ABSENT.
 */
public final class EscPosPrinter implements SlipPrinter {
  private static final int LONGEST_TURNS = 2000;
  private static final Duration ASK_WHILE_PRINTING = Duration.ofMillis(300);

  /** A mute printer is asked again after so many answer limits: till then a late answer counts. */
  private static final int MUTE_WAIT = 3;

  private final String name;
  private final PrinterSettings settings;
  private final BytePort port;
  private final ScheduledExecutorService timer;
  private final StatusKeeper status;
  private final InOrder turns;
  private final ReplyParser parser = new ReplyParser();
  private final StatusRound round;
  private final PrintDesk desk;
  private final AtomicLong lastJob;
  private volatile boolean closed;
  private boolean up;
  private long poll;

  /** A printer on any kind of port. */
  public EscPosPrinter(
      String name,
      PrinterSettings settings,
      BytePort port,
      ScheduledExecutorService timer,
      InstantSource clock) {
    this.name = name;
    this.settings = settings;
    this.port = port;
    this.timer = timer;
    this.status = new StatusKeeper(clock, "not-started");
    this.turns = new InOrder(timer, LONGEST_TURNS);
    // From the clock, so that a printer which still holds an id of an earlier run is not believed.
    this.lastJob = new AtomicLong(clock.millis());
    this.round =
        new StatusRound(
            n -> port.write(EscPos.askStatus(n)),
            this::after,
            settings.answerLimit(),
            this::roundEnded);
    this.desk = new PrintDesk(settings, port, round, this::after);
  }

  /** A printer on the serial line its settings name. */
  public static EscPosPrinter serial(
      String name, PrinterSettings settings, ScheduledExecutorService timer, InstantSource clock) {
    return new EscPosPrinter(
        name, settings, new SerialBytePort(settings.line(), timer), timer, clock);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeviceStatus status() {
    return status.now();
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    status.listen(listener);
  }

  @Override
  public void start() {
    port.start(
        new PortListener() {
          @Override
          public void up() {
            turns.offer(EscPosPrinter.this::lineUp);
          }

          @Override
          public void received(byte[] bytes) {
            turns.offer(() -> parser.feed(bytes).forEach(EscPosPrinter.this::replied));
          }

          @Override
          public void down(String reason) {
            turns.offer(() -> lineDown(reason));
          }
        });
  }

  @Override
  public CompletableFuture<PrintOutcome> print(Slip slip) {
    PrintJob job = new PrintJob(slip, id(lastJob.incrementAndGet()));
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

  /** Four letters that no status byte resembles. */
  private static byte[] id(long number) {
    byte[] id = new byte[4];
    for (int i = 0; i < id.length; i++) {
      id[i] = (byte) (0x40 | number >> 4 * (3 - i) & 0x0F);
    }
    return id;
  }

  private void late(PrintJob job) {
    if (!turns.offer(() -> desk.deadline(job))) {
      job.end(UNCERTAIN, "busy");
    }
  }

  private void replied(Reply reply) {
    switch (reply) {
      case Reply.RealTime told -> round.answered(told.status());
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
    after(
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
    String fault = round.condition().fault();
    if (!answered) {
      status.note(Readiness.UNKNOWN, "mute");
    } else if (!fault.isEmpty()) {
      status.note(Readiness.FAULT, fault);
    } else if (round.condition().paperLow()) {
      status.note(Readiness.DEGRADED, "paper-low");
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
    port.write(EscPos.STATUS_BACK);
    round.start();
  }

  private void lineDown(String reason) {
    up = false;
    round.reset();
    status.note(Readiness.ABSENT, reason);
    desk.lineDown(reason);
  }

  private void after(Duration wait, Runnable task) {
    try {
      timer.schedule(() -> turns.offer(task), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      closed = true; // the timer ends with the application
    }
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
