package org.anxu.hardware.paper;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The printer's end of a line: prints what comes onto paper that can be looked at, answers status
 * questions, and has the faults of a real one.
 */
public final class SimulatedPrinter {
  private static final int BUFFER = 64 * 1024;
  private static final int KEPT_SLIPS = 50;
  private static final int TICK_MILLIS = 10;

  private final int bytesPerSecond;
  private final int paperDots;
  private final ScheduledExecutorService timer;
  private final InstantSource clock;
  private final PaperRoll roll;
  private final EscPosReader reader;
  private final RealTimeEar ear;
  private final BlockingQueue<Byte> buffer = new ArrayBlockingQueue<>(BUFFER);
  private final Deque<PrintedSlip> slips = new ArrayDeque<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<PrintedSlip>> cutListeners = new CopyOnWriteArrayList<>();
  private final AnswerLine answers;
  private final Random noise = new Random(1);
  private PrinterFaults faults = PrinterFaults.NONE;
  private int printed;
  private int runsOutAtLine = Integer.MAX_VALUE;
  private boolean jamsAtCut;
  private int automatic;
  private boolean ticking;

  /**
   * @param paperDots printable width
   * @param bytesPerSecond how fast it works its input off: 11,520 at 115,200 baud
   */
  public SimulatedPrinter(
      int paperDots, int bytesPerSecond, ScheduledExecutorService timer, InstantSource clock) {
    this.paperDots = paperDots;
    this.bytesPerSecond = bytesPerSecond;
    this.timer = timer;
    this.clock = clock;
    this.answers = new AnswerLine(timer);
    this.roll = new PaperRoll(paperDots);
    this.reader = new EscPosReader(roll, actions());
    this.ear =
        new RealTimeEar(
            new RealTimeEar.Commands() {
              @Override
              public void statusAsked(int n) {
                say(n <= 4 ? new int[] {faults.realTime(n)} : faults.full(slipInOutput()));
              }

              @Override
              public void forget() {
                buffer.clear();
                reader.forget();
                say(0x37, 0x25, 0x00);
              }
            });
  }

  /** Where its answers go, from now on. The consumer must not block. */
  public void answersTo(Consumer<byte[]> wire) {
    answers.goesTo(wire);
  }

  /** Gives the listener every slip as it is cut off; the listener must not block. */
  public void onCut(Consumer<PrintedSlip> listener) {
    cutListeners.add(listener);
  }

  /** Tells the listener that a slip, a fault or anything else about it has changed. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Bytes from the line; waits while the printer's buffer is full, as a line does. */
  public void receive(byte[] bytes) throws InterruptedException {
    for (byte b : bytes) {
      boolean forgotten;
      synchronized (this) {
        forgotten = ear.hear(b);
      }
      while (!forgotten && !buffer.offer(b, TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        work();
      }
    }
    work();
  }

  /** Begins to work the buffer off, unless it is being done. */
  private synchronized void work() {
    if (!ticking && !buffer.isEmpty() && !faults.stopped()) {
      ticking = true;
      timer.execute(this::tick);
    }
  }

  private void tick() {
    boolean changed;
    synchronized (this) {
      int before = printed;
      boolean stoppedBefore = faults.stopped();
      int budget = Math.max(1, bytesPerSecond * TICK_MILLIS / 1000);
      while (budget > 0 && !faults.stopped()) {
        Byte next = buffer.poll();
        if (next == null) {
          break;
        }
        reader.feed(next);
        budget--;
        if (roll.linesPrinted() >= runsOutAtLine) {
          runsOutAtLine = Integer.MAX_VALUE;
          change(faults.with(Fault.PAPER_OUT, true));
        }
        if (roll.exhausted()) {
          actions().cut();
        }
      }
      ticking = !buffer.isEmpty() && !faults.stopped();
      if (ticking) {
        timer.schedule(this::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
      }
      changed = printed != before || faults.stopped() != stoppedBefore;
    }
    if (changed) {
      tell();
    }
  }

  private EscPosReader.Actions actions() {
    return new EscPosReader.Actions() {
      @Override
      public void cut() {
        if (jamsAtCut) {
          jamsAtCut = false;
          change(faults.with(Fault.CUTTER_JAMMED, true));
          return;
        }
        PaperRoll.Piece piece = roll.cut();
        printed++;
        PrintedSlip slip =
            new PrintedSlip(
                printed, clock.instant(), paperDots, piece.height(), piece.marks(), false);
        slips.addFirst(slip);
        cutListeners.forEach(listener -> listener.accept(slip));
        if (slips.size() > KEPT_SLIPS) {
          slips.removeLast();
        }
      }

      @Override
      public void processId(byte[] id) {
        if (!faults.has(Fault.UNCONFIRMING)) {
          say(0x37, 0x22, id[0], id[1], id[2], id[3], 0x00);
        }
      }

      @Override
      public void bufferStatus() {
        say(faults.has(Fault.PAPER_LOW) ? 0x03 : 0x00);
      }

      @Override
      public void automaticStatus(int mask) {
        automatic = mask;
        sayAutomatic();
      }
    };
  }

  private void sayAutomatic() {
    if (automatic != 0) {
      say(faults.automatic());
    }
  }

  private void say(int... values) {
    if (faults.has(Fault.MUTE)) {
      return;
    }
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    if (faults.has(Fault.GARBAGE)) {
      noise.nextBytes(bytes);
    }
    answers.say(bytes, faults.late());
  }

  /** Begins or ends a fault; paper put in also ends {@link Fault#PAPER_LOW}. */
  public void set(Fault fault, boolean now) {
    changeAndTell(before -> {
      PrinterFaults after = before.with(fault, now);
      return fault == Fault.PAPER_OUT && !now ? after.with(Fault.PAPER_LOW, false) : after;
    });
  }

  /** Makes every answer so late. */
  public void late(Duration by) {
    changeAndTell(now -> now.withLate(by));
  }

  /** Lets the cutter stick when it next moves; that slip is not cut off. */
  public synchronized void jamAtNextCut() {
    jamsAtCut = true;
  }

  /** Lets the paper end after so many more lines or pictures. */
  public synchronized void runOutAfter(int lines) {
    runsOutAtLine = roll.linesPrinted() + lines;
  }

  /** Takes the newest slip that is still in the output. */
  public void take() {
    synchronized (this) {
      List<PrintedSlip> now = slips();
      slips.clear();
      boolean done = false;
      for (PrintedSlip slip : now) {
        slips.addLast(done || slip.taken() ? slip : slip.afterTaking());
        done |= !slip.taken();
      }
    }
    tell();
  }

  private synchronized boolean slipInOutput() {
    return slips.stream().anyMatch(slip -> !slip.taken());
  }

  private void changeAndTell(UnaryOperator<PrinterFaults> step) {
    synchronized (this) {
      change(step.apply(faults));
    }
    work();
    tell();
  }

  private void change(PrinterFaults next) {
    int[] before = faults.automatic();
    faults = next;
    if (!Arrays.equals(before, next.automatic())) {
      sayAutomatic();
    }
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  /** What is the matter with it. */
  public synchronized PrinterFaults faults() {
    return faults;
  }

  /** The slips cut off so far, newest first; at most fifty are kept. */
  public synchronized List<PrintedSlip> slips() {
    return List.copyOf(slips);
  }

  /** How many commands it did not understand. */
  public synchronized int unknownCommands() {
    return reader.unknownCommands();
  }

  /** How many bytes it holds that are not printed. */
  public int waitingBytes() {
    return buffer.size();
  }
}
