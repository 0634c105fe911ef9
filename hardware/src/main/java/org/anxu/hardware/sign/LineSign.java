package org.anxu.hardware.sign;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;

/**
 * A sign on a line that never answers, as pole displays are. READY means that its line is open and
 * takes bytes: whether anybody sees them, such a sign cannot tell.
 */
public final class LineSign extends ReportingDevice implements Sign {
  private static final int LONGEST_TURNS = 256;
  private static final Duration GOODBYE = Duration.ofMillis(300);

  private final SignCommands commands;
  private final BytePort port;
  private final InOrder turns;
  private final SignFace face;
  private boolean up;
  private boolean sending;
  private boolean drawAgain;
  private int sentBrightness;

  /** A sign on any kind of port. */
  public LineSign(
      String name,
      SignCommands commands,
      BytePort port,
      ScheduledExecutorService timer,
      InstantSource clock) {
    super(name, clock);
    this.commands = commands;
    this.port = port;
    this.turns = new InOrder(timer, LONGEST_TURNS);
    this.face = new SignFace(turns, this::draw);
  }

  /** A sign on a serial line. */
  public static LineSign serial(
      String name,
      SignCommands commands,
      SerialSettings line,
      ScheduledExecutorService timer,
      InstantSource clock) {
    return new LineSign(name, commands, new SerialBytePort(line, timer), timer, clock);
  }

  @Override
  public void start() {
    turns.offer(face::start);
    port.start(
        // Nothing such a sign says has a meaning.
        PortListener.inTurns(turns, this::lineUp, _ -> {}, this::lineDown));
  }

  @Override
  public void show(SignContent content) {
    turns.offer(() -> face.want(content));
  }

  @Override
  public void brightness(int level) {
    SignFace.checkBrightness(level);
    turns.offer(() -> face.brightness(level));
  }

  private void lineUp() {
    up = true;
    sending = false;
    sentBrightness = 0; // makes the next drawing begin anew
    status.note(Readiness.READY, "");
    draw();
  }

  private void lineDown(String reason) {
    up = false;
    status.note(Readiness.ABSENT, reason);
  }

  /** One drawing is on its way at most; what changes meanwhile becomes one more. */
  private void draw() {
    if (!up) {
      return;
    }
    if (sending) {
      drawAgain = true;
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (sentBrightness == 0) {
      out.writeBytes(commands.begin(face.brightness()));
    } else if (sentBrightness != face.brightness()) {
      out.writeBytes(commands.brightness(face.brightness()));
    }
    sentBrightness = face.brightness();
    out.writeBytes(commands.draw(face.content(), face.lit()));
    sending = true;
    drawAgain = false;
    var _ = port.write(out.toByteArray()).thenAccept(_ -> turns.offer(this::drawn));
  }

  private void drawn() {
    sending = false;
    if (drawAgain) {
      draw();
    }
  }

  /** Waits a moment for the last words: a number must not stay on the sign of an ended program. */
  static void sayAndClose(BytePort port, byte[] words, Duration patience) {
    var _ =
        port.write(words).completeOnTimeout(0, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    port.close();
  }

  @Override
  public void close() {
    sayAndClose(port, commands.draw(new SignContent.NoConnection(), true), GOODBYE);
    turns.offer(() -> {
      face.end();
      lineDown("closed");
    });
  }
}
