package org.anxu.kiosk.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.StatusKeeper;
import org.anxu.hardware.voice.EspeakNg;
import org.anxu.hardware.voice.InstalledProgram;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks by espeak-ng, or a program with its options. One process speaks at a time; beside it at
 * most one prompt waits, and one that comes after.
 */
public final class ProgramSpeaker implements Speaker {
  /** Its name among the kiosk's devices. */
  public static final String NAME = "voice";

  private static final Logger LOG = LoggerFactory.getLogger(ProgramSpeaker.class);

  /** Slower than its usual 175, for ears that are older. */
  private static final int SPEED = 150;

  /** A pipe takes as much without anybody reading, so that writing never waits. */
  private static final int LONGEST_TEXT = 4_000;

  /** A prompt that speaks for longer hangs, as on a sound device that takes nothing. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private static final Duration UNTIL_KILLED = Duration.ofSeconds(1);

  private record Prompt(String text, Locale language) {}

  private final EspeakNg espeak;
  private final ScheduledExecutorService executor;
  private final StatusKeeper status;
  private @Nullable Prompt waiting;
  private @Nullable Prompt after;
  private @Nullable Process speaking;
  private boolean cut;
  private boolean closed;

  /**
   * A voice that is silent until it is given something to say.
   *
   * @param program its name on the path, or where it is
   * @param executor one thread, its own: a start of a process takes some milliseconds
   */
  public ProgramSpeaker(String program, ScheduledExecutorService executor, InstantSource clock) {
    this.espeak = new EspeakNg(program, SPEED);
    this.executor = executor;
    this.status = new StatusKeeper(clock, "connecting");
  }

  @Override
  public void start() {
    run(this::lookForProgram);
  }

  private void lookForProgram() {
    if (InstalledProgram.isThere(espeak.program())) {
      status.note(Readiness.READY, "");
    } else {
      missing();
    }
  }

  private void missing() {
    status.note(Readiness.ABSENT, "no-program");
    LOG.warn(
        "The kiosk cannot speak: there is no program \"{}\"; install the package espeak-ng, or set"
            + " anxu.kiosk.voice=off",
        espeak.program());
  }

  @Override
  public boolean isWanted() {
    return true;
  }

  @Override
  public synchronized boolean isSpeaking() {
    return speaking != null || waiting != null || after != null;
  }

  @Override
  public synchronized void say(String text, Locale language) {
    hush();
    if (!closed && !text.isBlank()) {
      waiting = new Prompt(text, language);
      run(this::next);
    }
  }

  @Override
  public synchronized void then(String text, Locale language) {
    if (!closed && !text.isBlank()) {
      after = new Prompt(text, language);
      run(this::next);
    }
  }

  @Override
  public synchronized void hush() {
    waiting = null;
    after = null;
    if (speaking != null) {
      cut(speaking);
    }
  }

  private void cut(Process process) {
    cut = true;
    process.destroy();
    later(process::destroyForcibly, UNTIL_KILLED);
  }

  private void next() {
    Prompt prompt = take();
    if (prompt == null) {
      return;
    }
    try {
      Process process =
          new ProcessBuilder(espeak.command(prompt.language()))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      begun(process);
      give(process, prompt);
    } catch (IOException e) {
      missing();
    }
  }

  private synchronized @Nullable Prompt take() {
    if (speaking != null || closed) {
      return null;
    }
    Prompt next = waiting == null ? after : waiting;
    if (waiting == null) {
      after = null;
    }
    waiting = null;
    return next;
  }

  private synchronized void begun(Process process) {
    speaking = process;
    cut = false;
    var _ = process.onExit().thenAccept(this::ended);
    // Something newer may have come while it started.
    if (closed || waiting != null) {
      cut(process);
    }
    later(() -> overdue(process), LONGEST);
  }

  /** A program that ends before it has read all of it has its say by its exit code. */
  private static void give(Process process, Prompt prompt) {
    String text = prompt.text();
    try (OutputStream input = process.getOutputStream()) {
      String some = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
      input.write(EspeakNg.input(prompt.language(), some));
    } catch (IOException e) {
      LOG.debug("The voice took not all of its text: {}", e.getMessage());
    }
  }

  private void ended(Process process) {
    boolean own;
    synchronized (this) {
      own = cut;
      speaking = null;
    }
    if (!own && process.exitValue() == 0) {
      status.note(Readiness.READY, "");
    } else if (!own) {
      status.note(Readiness.FAULT, "program-failed");
      LOG.warn("The voice \"{}\" ended with code {}", espeak.program(), process.exitValue());
    }
    run(this::next);
  }

  private synchronized void overdue(Process process) {
    if (speaking == process) {
      status.note(Readiness.FAULT, "program-hangs");
      cut(process);
    }
  }

  private void run(Runnable task) {
    later(task, Duration.ZERO);
  }

  private void later(Runnable task, Duration delay) {
    try {
      var _ = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The voice has been closed");
    }
  }

  @Override
  public String name() {
    return NAME;
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
  public void close() {
    synchronized (this) {
      closed = true;
    }
    hush();
    executor.shutdown();
  }
}
