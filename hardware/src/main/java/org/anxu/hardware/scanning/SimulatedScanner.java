package org.anxu.hardware.scanning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The scanner's end of a serial line: sends what a scanner sends for a code, and what a worn or
 * badly set one sends instead; obeys and answers the commands of its dialect. It is unplugged where
 * its line is.
 */
public final class SimulatedScanner {
  private static final int ENDLESS_BYTES = 2000;

  private final OutputStream line;
  private final ScheduledExecutorService timer;
  private final ByteArrayOutputStream command = new ByteArrayOutputStream();
  private ScannerDialect dialect = ScannerDialect.PLAIN;
  private String ending = "\r";
  private Duration delay = Duration.ZERO;
  private boolean needsTrigger;
  private boolean mute;
  private boolean awake;
  private boolean reading;

  /** A plain scanner on a line that must not wait for a reader; it has a timer of its own. */
  public SimulatedScanner(OutputStream line) {
    this(
        line,
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulated-scanner").factory()));
  }

  /** A plain scanner on a line that must not wait for a reader; late answers come by the timer. */
  public SimulatedScanner(OutputStream line, ScheduledExecutorService timer) {
    this.line = line;
    this.timer = timer;
  }

  /** Becomes a scanner of another family, not reading and asleep. */
  public synchronized void dialect(ScannerDialect other) {
    dialect = other;
    command.reset();
    awake = false;
    reading = false;
  }

  /** What family it is of. */
  public synchronized ScannerDialect dialect() {
    return dialect;
  }

  /** How its codes end: CR as usual, LF, both, or nothing at all. */
  public synchronized void endsWith(String lineEnd) {
    ending = lineEnd;
  }

  /** Whether it reads only when told to, as modules in command mode do. */
  public synchronized void needsTrigger(boolean needs) {
    needsTrigger = needs;
  }

  /** Whether it reads only when told to. */
  public synchronized boolean needsTrigger() {
    return needsTrigger;
  }

  /** Whether it answers no command. */
  public synchronized void mute(boolean silent) {
    mute = silent;
  }

  /** Whether it answers no command. */
  public synchronized boolean mute() {
    return mute;
  }

  /** Everything it sends comes this much later. */
  public synchronized void late(Duration late) {
    delay = late;
  }

  /** How much later everything comes. */
  public synchronized Duration late() {
    return delay;
  }

  /** Whether it has been told to read and has not stopped. */
  public synchronized boolean reading() {
    return reading;
  }

  /** Bytes from the host. What is no command of this dialect is passed over. */
  public synchronized void receive(byte[] bytes) throws IOException {
    for (byte b : bytes) {
      command.write(b);
      byte[] so = command.toByteArray();
      if (so.length > 0 && Arrays.equals(so, dialect.wake())) {
        command.reset();
        // Until the gap is over it does not listen.
        timer.schedule(this::wake, dialect.wakeGap().toMillis(), TimeUnit.MILLISECONDS);
      } else if (Arrays.equals(so, dialect.start())) {
        obey(true);
      } else if (Arrays.equals(so, dialect.stop())) {
        obey(false);
      } else if (!begins(so, dialect.start()) && !begins(so, dialect.stop())) {
        command.reset();
      }
    }
  }

  private synchronized void wake() {
    awake = true;
  }

  private static boolean begins(byte[] part, byte[] whole) {
    return part.length < whole.length && Arrays.equals(part, 0, part.length, whole, 0, part.length);
  }

  private void obey(boolean read) throws IOException {
    command.reset();
    if (dialect.wake().length > 0 && !awake) {
      return; // it slept through the command
    }
    reading = read;
    awake = read;
    if (!mute) {
      acknowledge();
    }
  }

  /** Sends the answer to a command, asked or not. */
  public void acknowledge() throws IOException {
    for (byte[] ack : dialect().acks()) {
      send(ack);
    }
  }

  /** A code is held before it; false if it does not read, because it was not told to. */
  public boolean scan(String code) throws IOException {
    String end;
    synchronized (this) {
      if (needsTrigger && !reading) {
        return false;
      }
      reading = false; // modules stop after a code
      awake = false;
      end = ending;
    }
    send((code + end).getBytes(StandardCharsets.UTF_8));
    return true;
  }

  /** The first half of a code, and then nothing. */
  public void half(String code) throws IOException {
    send(code.substring(0, code.length() / 2).getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes that are no text, as from a line at the wrong speed. */
  public void garbage() throws IOException {
    send(new byte[] {(byte) 0xFF, (byte) 0x81, 0x03, 0x00, (byte) 0xC0, 0x1B, (byte) 0xFE, '\r'});
  }

  /** A line that does not end, as from a scanner stuck on its trigger. */
  public void endless() throws IOException {
    byte[] line = new byte[ENDLESS_BYTES];
    Arrays.fill(line, (byte) '7');
    send(line);
  }

  private void send(byte[] bytes) throws IOException {
    Duration wait = late();
    if (wait.isZero()) {
      put(bytes);
    } else {
      timer.schedule(() -> putLate(bytes), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void putLate(byte[] bytes) {
    try {
      put(bytes);
    } catch (IOException _) {
      // The line was unplugged meanwhile: what would have come is lost, as with a real one.
    }
  }

  private void put(byte[] bytes) throws IOException {
    synchronized (line) {
      line.write(bytes);
      line.flush();
    }
  }
}
