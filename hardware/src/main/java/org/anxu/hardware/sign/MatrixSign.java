package org.anxu.hardware.sign;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.hardware.sign.SpiBus.BusUnavailable;

/**
 * A chain of 4 to 8 MAX7219 modules of 8×8 LEDs. A transaction holds one word of two bytes
 * (register and value) for each chip; the first word ends up in the chip farthest from the
 * controller. That one is taken to be the leftmost module, as the usual boards of four are wired
 * with their input on the right. Registers from the chip's data sheet (Maxim 19-4452). The chips
 * answer nothing: READY means that the bus takes bytes.
 */
public final class MatrixSign extends ReportingDevice implements Sign {
  private static final int NO_DECODE = 0x0900;
  private static final int INTENSITY = 0x0A00;
  private static final int ALL_EIGHT_ROWS = 0x0B07;
  private static final int RUN = 0x0C01;
  private static final int NO_TEST = 0x0F00;

  private static final int LONGEST_TURNS = 256;
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final int modules;
  private final SpiBus bus;
  private final InOrder turns;
  private final SignFace face;
  private boolean open;
  private boolean closed;

  /**
   * A sign on a bus.
   *
   * @param modules how many 8×8 modules, 4 to 8
   */
  public MatrixSign(
      String name, int modules, SpiBus bus, ScheduledExecutorService timer, InstantSource clock) {
    if (modules < 4 || modules > 8) {
      throw new IllegalArgumentException("a matrix sign has 4 to 8 modules, not " + modules);
    }
    super(name, clock);
    this.modules = modules;
    this.bus = bus;
    this.turns = new InOrder(timer, LONGEST_TURNS);
    this.face = new SignFace(turns, this::draw);
  }

  @Override
  public void start() {
    turns.offer(() -> {
      face.start();
      connect();
    });
  }

  private void connect() {
    if (closed || open) {
      return;
    }
    try {
      bus.open();
      open = true;
      draw();
    } catch (BusUnavailable e) {
      lost(e);
    }
  }

  private void lost(BusUnavailable why) {
    open = false;
    bus.close();
    status.note(Readiness.ABSENT, why.reason());
    turns.after(AGAIN, this::connect);
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

  /** Sets the registers each time: a disturbance on the wires may have changed one. */
  private void draw() {
    if (!open) {
      return;
    }
    try {
      for (int register :
          new int[] {
            NO_TEST, ALL_EIGHT_ROWS, NO_DECODE, INTENSITY | intensity(face.brightness()), RUN
          }) {
        byte[] words = new byte[modules * 2];
        for (int module = 0; module < modules; module++) {
          words[2 * module] = (byte) (register >> 8);
          words[2 * module + 1] = (byte) register;
        }
        bus.write(words);
      }
      drawRows(MatrixPicture.of(face.content(), face.lit(), modules));
      boolean fits = MatrixPicture.fits(face.content(), modules);
      status.note(fits ? Readiness.READY : Readiness.DEGRADED, fits ? "" : "does-not-fit");
    } catch (BusUnavailable e) {
      lost(e);
    }
  }

  private void drawRows(MatrixPicture picture) throws BusUnavailable {
    for (int row = 0; row < MatrixPicture.HEIGHT; row++) {
      byte[] words = new byte[modules * 2];
      for (int module = 0; module < modules; module++) {
        words[2 * module] = (byte) (row + 1);
        words[2 * module + 1] = (byte) picture.bits(row, module);
      }
      bus.write(words);
    }
  }

  /** Sixteenths of full brightness for 1 to 4; more draws more current than it gains in light. */
  private static int intensity(int level) {
    return switch (level) {
      case 1 -> 0x0;
      case 2 -> 0x3;
      case 3 -> 0x7;
      default -> 0xF;
    };
  }

  @Override
  public void close() {
    turns.offer(() -> {
      face.want(new SignContent.NoConnection());
      face.end();
      closed = true;
      open = false;
      bus.close();
      status.note(Readiness.ABSENT, "closed");
    });
  }
}
