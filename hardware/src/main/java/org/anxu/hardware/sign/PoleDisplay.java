package org.anxu.hardware.sign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The command sets of pole displays with two lines of twenty characters. Bytes from the manuals of
 * the Epson DM-D110 and of the XP8200 (which speaks both).
 */
public enum PoleDisplay implements SignCommands {
  /** Epson DM-D ("ESC/POS" displays): position, then text. */
  DM_D {
    @Override
    public byte[] brightness(int level) {
      SignFace.checkBrightness(level);
      return new byte[] {0x1F, 0x58, (byte) level};
    }

    @Override
    void line(ByteArrayOutputStream out, int number, String text) {
      out.writeBytes(new byte[] {0x1F, 0x24, 1, (byte) number});
      out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
  },

  /** CD5220: a command for each line, ended by a carriage return. */
  CD5220 {
    @Override
    public byte[] brightness(int level) {
      SignFace.checkBrightness(level);
      return new byte[] {0x1B, 0x2A, (byte) level};
    }

    @Override
    void line(ByteArrayOutputStream out, int number, String text) {
      out.writeBytes(new byte[] {0x1B, 0x51, (byte) (number == 1 ? 0x41 : 0x42)});
      out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
      out.write(0x0D);
    }
  };

  /** Sets all back; both command sets share it. */
  private static final byte[] INITIALIZE = {0x1B, 0x40};

  private static final byte CLEAR = 0x0C;

  abstract void line(ByteArrayOutputStream out, int number, String text);

  @Override
  public byte[] begin(int brightness) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(INITIALIZE);
    out.write(CLEAR);
    out.writeBytes(brightness(brightness));
    return out.toByteArray();
  }

  @Override
  public byte[] draw(SignContent content, boolean lit) {
    // Whole lines with their spaces instead of a clear command, which would be seen as a flicker.
    PoleText text = PoleText.of(content, lit);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    line(out, 1, text.upper());
    line(out, 2, text.lower());
    return out.toByteArray();
  }
}
