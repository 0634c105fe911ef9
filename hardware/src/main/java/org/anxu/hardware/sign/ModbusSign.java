package org.anxu.hardware.sign;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;
import org.anxu.hardware.port.SerialBytePort;

/**
 * An LED sign that takes its characters by Modbus RTU. One request is on the line at a time; what
 * is to be shown meanwhile waits as the newest content alone. A request without an answer is
 * repeated a few times, then the sign is UNKNOWN ({@code no-answer}) and asked again now and then,
 * for ever. One that refuses is at FAULT ({@code refused-2}: no such register, and so on by the
 * protocol's codes).
 */
public final class ModbusSign extends ReportingDevice implements Sign {
  private static final int LONGEST_TURNS = 256;
  private static final Duration GOODBYE = Duration.ofMillis(300);

  private final ModbusSettings settings;
  private final BytePort port;
  private final InOrder turns;
  private final SignFace face;
  private final ModbusReplies replies;
  private boolean up;
  private boolean waiting;
  private boolean drawAgain;
  private boolean settingBrightness;
  private int sentBrightness;
  private int askedBrightness;
  private boolean brightnessRefused;
  private int attempt;
  private long request;

  /** A sign on any kind of port. */
  public ModbusSign(
      String name,
      ModbusSettings settings,
      BytePort port,
      ScheduledExecutorService timer,
      InstantSource clock) {
    super(name, clock);
    this.settings = settings;
    this.port = port;
    this.turns = new InOrder(timer, LONGEST_TURNS);
    this.face = new SignFace(turns, this::draw);
    this.replies = new ModbusReplies(settings.unit());
  }

  /** A sign on the serial line its settings name. */
  public static ModbusSign serial(
      String name, ModbusSettings settings, ScheduledExecutorService timer, InstantSource clock) {
    return new ModbusSign(name, settings, new SerialBytePort(settings.line(), timer), timer, clock);
  }

  @Override
  public void start() {
    turns.offer(face::start);
    port.start(PortListener.inTurns(turns, this::lineUp, this::arrived, this::lineDown));
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
    waiting = false;
    sentBrightness = 0;
    replies.reset();
    status.note(Readiness.UNKNOWN, "connecting");
    draw();
  }

  private void lineDown(String reason) {
    up = false;
    waiting = false;
    request++;
    status.note(Readiness.ABSENT, reason);
  }

  private void draw() {
    if (!up) {
      return;
    }
    drawAgain = waiting;
    if (!waiting) {
      waiting = true;
      attempt = 0;
      send();
    }
  }

  /** Brightness first if it has changed, then the characters as they are by now. */
  private void send() {
    settingBrightness = settings.brightnessRegister() >= 0 && sentBrightness != face.brightness();
    attempt++;
    long mine = ++request;
    replies.reset();
    var _ = port.write(frame());
    turns.after(settings.answerLimit(), () -> unanswered(mine));
  }

  private byte[] frame() {
    if (settingBrightness) {
      askedBrightness = face.brightness();
      int[] value = {askedBrightness};
      return ModbusFrames.writeRequest(settings.unit(), settings.brightnessRegister(), value);
    }
    return ModbusFrames.writeRequest(
        settings.unit(), settings.register(), values(face.content(), face.lit()));
  }

  private int[] values(SignContent content, boolean lit) {
    // Half a number would mislead, so one that does not fit becomes dashes.
    SignContent shown =
        ModbusText.fits(content, settings.registers(), settings.encoding())
            ? content
            : new SignContent.NoConnection();
    return ModbusText.registers(shown, lit, settings.registers(), settings.encoding());
  }

  private boolean fits() {
    return ModbusText.fits(face.content(), settings.registers(), settings.encoding());
  }

  private void arrived(byte[] bytes) {
    ModbusReplies.Reply reply = replies.feed(bytes);
    if (reply == null || !waiting) {
      return;
    }
    switch (reply) {
      case ModbusReplies.Reply.Written written when answersRequest(written) -> {
        if (settingBrightness) {
          brightnessSet(false);
        } else {
          noteShown();
          done();
        }
      }
      case ModbusReplies.Reply.Written _ -> {
        // An answer to something else: the time limit goes on.
      }
      case ModbusReplies.Reply.Refused _ when settingBrightness -> brightnessSet(true);
      case ModbusReplies.Reply.Refused(int code) -> {
        status.note(Readiness.FAULT, "refused-" + code);
        done();
      }
    }
  }

  /** A sign that takes no brightness still shows numbers. */
  private void brightnessSet(boolean refused) {
    brightnessRefused = refused;
    sentBrightness = askedBrightness; // another may be wanted by now
    attempt = 0;
    pauseThen(this::send);
  }

  private void noteShown() {
    String lack = !fits() ? "does-not-fit" : brightnessRefused ? "brightness-refused" : "";
    status.note(lack.isEmpty() ? Readiness.READY : Readiness.DEGRADED, lack);
  }

  private boolean answersRequest(ModbusReplies.Reply.Written written) {
    return settingBrightness
        ? written.register() == settings.brightnessRegister() && written.count() == 1
        : written.register() == settings.register() && written.count() == settings.registers();
  }

  private void unanswered(long which) {
    if (which != request || !waiting) {
      return;
    }
    if (attempt < settings.attempts()) {
      send();
    } else {
      status.note(Readiness.UNKNOWN, "no-answer");
      done();
    }
  }

  private void done() {
    waiting = false;
    request++;
    if (drawAgain) {
      waiting = true;
      drawAgain = false;
      attempt = 0;
      pauseThen(this::send);
    }
  }

  /** Silence separates frames: 3.5 characters of 11 bits. */
  private Duration frameGap() {
    return Duration.ofMillis(Math.max(5, 38_500 / settings.line().baud() + 1));
  }

  private void pauseThen(Runnable next) {
    long mine = ++request;
    turns.after(
        frameGap(),
        () -> {
          if (mine == request && up) {
            next.run();
          }
        });
  }

  @Override
  public void close() {
    byte[] unknown =
        ModbusFrames.writeRequest(
            settings.unit(), settings.register(), values(new SignContent.NoConnection(), true));
    LineSign.sayAndClose(port, unknown, GOODBYE);
    turns.offer(() -> {
      face.end();
      lineDown("closed");
    });
  }
}
