package org.anxu.acceptance.camera;

import java.util.Random;

/**
 * Makes frames of bills from seeds: the same seed makes the same frame on every machine. Nothing of
 * the reader is used, and no font.
 */
public final class FrameMaker {
  /** Of the frame, in pixels. */
  public static final int WIDTH = 1280;

  /** Of the frame, in pixels. */
  public static final int HEIGHT = 720;

  private static final int SAMPLES = 3;

  private FrameMaker() {}

  /**
   * A frame.
   *
   * @param text what its code says
   * @param bars whether that is a bar code
   * @param grey a byte for each pixel, row by row
   */
  public record Frame(String text, boolean bars, byte[] grey) {}

  /** The frame of a seed, the kind of distortion and a number. */
  public static Frame make(long seed, Distortion distortion, int number) {
    Random random = new Random(seed * 1_000_003 + distortion.ordinal() * 1_009L + number);
    random.nextInt();
    PrintedCode code = PrintedCode.of(random);
    View view = distortion.view(random, code.bars());
    return new Frame(code.text(), code.bars(), new Picture(code, view, random).grey());
  }

  /** The frame of a code whose middle is seen at this place. */
  static byte[] grey(PrintedCode code, View view, Random random, double x, double y) {
    return new Picture(code, view, random, x, y).grey();
  }

  /** One frame in the making. */
  private static final class Picture {
    private final Bill bill;
    private final PrintedCode code;
    private final View view;
    private final Random random;
    private final double cos;
    private final double sin;
    private final double middleX;
    private final double middleY;

    Picture(PrintedCode code, View view, Random random) {
      this(code, view, random, place(random, WIDTH, code), place(random, HEIGHT, code));
    }

    Picture(PrintedCode code, View view, Random random, double middleX, double middleY) {
      this.bill = new Bill(code);
      this.code = code;
      this.view = view;
      this.random = random;
      this.cos = Math.cos(Math.toRadians(view.pose().degrees()));
      this.sin = Math.sin(Math.toRadians(view.pose().degrees()));
      this.middleX = middleX;
      this.middleY = middleY;
    }

    /** Anywhere, as long as the whole code is seen. */
    private static double place(Random random, int size, PrintedCode code) {
      double radius = Math.hypot(code.width(), code.height()) / 2 * 1.3;
      double room = Math.max(0, size / 2.0 - radius - 10);
      return size / 2.0 + Distortion.between(random, -room, room);
    }

    byte[] grey() {
      double[] ink = new double[WIDTH * HEIGHT];
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          ink[y * WIDTH + x] = inkOf(x, y);
        }
      }
      ink = Optics.outOfFocus(ink, WIDTH, HEIGHT, view.shutter().blur());
      ink =
          Optics.moved(ink, WIDTH, HEIGHT, view.shutter().motion(), view.shutter().motionDegrees());
      return lit(ink);
    }

    private double inkOf(int x, int y) {
      double sum = 0;
      for (int i = 0; i < SAMPLES; i++) {
        for (int j = 0; j < SAMPLES; j++) {
          sum += at(x + (i + 0.5) / SAMPLES - middleX, y + (j + 0.5) / SAMPLES - middleY);
        }
      }
      return sum / (SAMPLES * SAMPLES);
    }

    /** From a place of the frame to the place of the bill that is seen there. */
    private double at(double x, double y) {
      double turnedX = x * cos + y * sin;
      double turnedY = y * cos - x * sin;
      double depth =
          1
              - (view.pose().awayX() * turnedX / code.width()
                  + view.pose().awayY() * turnedY / code.height());
      double flatX = turnedX / depth;
      double flatY = turnedY / depth;
      return depth < 0.2 ? 0.5 : bill.ink(flatX - view.pose().slant() * flatY, flatY);
    }

    private byte[] lit(double[] ink) {
      double glareX = middleX + Distortion.between(random, -0.5, 0.5) * code.width();
      double glareY = middleY + Distortion.between(random, -0.5, 0.5) * code.height();
      double fallX = Math.cos(Math.toRadians(view.light().degrees())) / WIDTH;
      double fallY = Math.sin(Math.toRadians(view.light().degrees())) / WIDTH;
      byte[] grey = new byte[ink.length];
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          double paper = view.print().ink() + view.print().contrast();
          double level = paper - view.print().contrast() * ink[y * WIDTH + x];
          double away =
              view.light().fall() * (0.5 + (x - WIDTH / 2.0) * fallX + (y - HEIGHT / 2.0) * fallY);
          level *= 1 - away;
          if (view.light().glare() > 0) {
            double far = Math.hypot(x - glareX, y - glareY) / view.light().glareRadius();
            double share = view.light().glare() * Math.exp(-far * far);
            level += (255 - level) * share;
          }
          level += view.sensor().noise() * random.nextGaussian();
          if (view.sensor().dead() > 0 && random.nextDouble() < view.sensor().dead()) {
            level = random.nextBoolean() ? 0 : 255;
          }
          grey[y * WIDTH + x] = (byte) Math.clamp(Math.round(level), 0, 255);
        }
      }
      return grey;
    }
  }
}
