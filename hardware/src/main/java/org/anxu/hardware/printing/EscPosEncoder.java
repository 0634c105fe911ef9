package org.anxu.hardware.printing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.anxu.hardware.dots.Raster;
import org.anxu.hardware.dots.UnicodeFont;
import org.anxu.hardware.escpos.EscPos;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.escpos.PrinterProfile.Confirmation;
import org.anxu.hardware.escpos.PrinterProfile.Qr;
import org.anxu.hardware.escpos.PrinterProfile.Status;
import org.anxu.hardware.escpos.PrinterText;
import org.anxu.hardware.escpos.QrModules;
import org.anxu.hardware.escpos.TextWrap;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;

/** Turns slips into ESC/POS for printers of one profile. */
public final class EscPosEncoder {
  /** Dots of the printer's Latin letter. */
  private static final int COLUMN = 12;

  /** From line to line, for characters of 24 dots: with room between, which old eyes need. */
  private static final int LINE = 30;

  /** Dots between lines that are drawn. */
  private static final int ROOM_BETWEEN_DRAWN = 8;

  /** Dots above and below a rule. */
  private static final int ROOM_AT_RULE = 10;

  private static final int FEED_BEFORE_CUT = 3;

  /** Above every slip stays white what lies between the head and the cutter. */
  private static final double HEAD_TO_CUTTER_MILLIMETRES = 15;

  private final PrinterProfile profile;
  private final PrinterText text;
  private final UnicodeFont font = new UnicodeFont();

  /** For printers of this profile. */
  public EscPosEncoder(PrinterProfile profile) {
    this.profile = profile;
    this.text = new PrinterText(profile);
  }

  /**
   * @param bytes the whole job
   * @param wholeFrom as long as no more than these have gone out, no whole slip can come out: what
   *     leaves the last mark begins here
   * @param millimetres of paper it takes
   */
  record Encoded(byte[] bytes, int wholeFrom, double millimetres) {}

  /**
   * The bytes of one job: the slip, its cut, and the questions by which the printer confirms it.
   *
   * @param mend whether an earlier job ended in the middle and its paper has to be got rid of
   * @param job for the process ids
   * @throws IllegalArgumentException if a QR code does not fit the paper
   */
  Encoded encode(Slip slip, boolean mend, JobId job) {
    EscPosBytes out = new EscPosBytes();
    if (mend) {
      // Zeros fill a picture that was left open and mean nothing otherwise.
      out.put(new byte[EscPosBytes.BAND * ((profile.dots() + 7) / 8)]);
      out.put(0x0A);
      cut(out);
    }
    out.put(0x1B, 0x40);
    if (profile.status() == Status.EPSON) {
      out.put(EscPos.statusBack());
    }
    out.put(text.begin());
    boolean confirms = profile.confirmation() == Confirmation.PROCESS_ID;
    List<Slip.Line> lines = slip.lines();
    int last = lastMark(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (i == last && confirms) {
        out.put(EscPos.processId(job.nearEnd()));
      }
      line(out, lines.get(i));
    }
    int wholeFrom = out.lastMark();
    cut(out);
    if (confirms) {
      out.put(EscPos.processId(job.end()));
    }
    if (profile.confirmation() != Confirmation.NONE) {
      out.put(EscPos.bufferStatus());
    }
    double length = profile.millimetres(out.dots()) + HEAD_TO_CUTTER_MILLIMETRES;
    return new Encoded(out.toByteArray(), wholeFrom, length);
  }

  /**
   * The bytes of a slip as the first job sends them, to be looked at or measured.
   *
   * @throws IllegalArgumentException if a QR code does not fit the paper
   */
  public byte[] job(Slip slip) {
    return encode(slip, false, JobId.of(1)).bytes();
  }

  private static int lastMark(List<Slip.Line> lines) {
    for (int i = lines.size() - 1; i > 0; i--) {
      boolean blank =
          lines.get(i) instanceof Slip.Feed
              || lines.get(i) instanceof Slip.Text written && written.text().isBlank();
      if (!blank) {
        return i;
      }
    }
    return 0;
  }

  private void line(EscPosBytes out, Slip.Line line) {
    switch (line) {
      case Slip.Text written -> {
        String clean = PrinterText.clean(written.text());
        if (text.has(clean)) {
          print(out, clean, written);
        } else {
          draw(out, clean, written);
        }
      }
      case Slip.QrCode code -> qr(out, code.content());
      case Slip.Rule _ -> rule(out);
      case Slip.Feed feed -> {
        for (int i = 0; i < feed.lines(); i++) {
          out.feed(LINE);
        }
      }
    }
  }

  private void print(EscPosBytes out, String clean, Slip.Text line) {
    int factor = line.size().factor();
    align(out, line.alignment());
    size(out, factor);
    int spacing = Math.min(LINE * factor, 255);
    out.put(0x1B, 0x33, spacing);
    int columns = profile.dots() / (COLUMN * factor);
    for (String each : TextWrap.wrap(clean, columns, text::columns)) {
      out.mark();
      out.put(text.encode(each));
      out.put(0x0A);
      out.takes(spacing);
    }
    out.put(0x1B, 0x32);
    size(out, Size.NORMAL.factor());
    align(out, Alignment.LEFT);
  }

  private static void size(EscPosBytes out, int factor) {
    out.put(0x1D, 0x21, (factor - 1) << 4 | factor - 1);
  }

  private static void align(EscPosBytes out, Alignment alignment) {
    out.put(
        0x1B,
        0x61,
        switch (alignment) {
          case LEFT -> 0;
          case CENTRE -> 1;
        });
  }

  /** Text with characters the printer lacks, as a picture in our own font. */
  private void draw(EscPosBytes out, String clean, Slip.Text line) {
    int factor =
        switch (line.size()) {
          case NORMAL -> 2;
          case LARGE -> 3;
          case HUGE -> 6;
        };
    align(out, line.alignment());
    int columns = profile.dots() / (UnicodeFont.COLUMN * factor);
    for (String each : TextWrap.wrap(clean, columns, font::columns)) {
      if (each.isBlank()) {
        out.feed(UnicodeFont.HEIGHT * factor);
      } else if (factor % 2 == 0) {
        out.pictureDoubled(font.draw(each).times(factor / 2));
      } else {
        out.picture(font.draw(each).times(factor));
      }
      out.feed(ROOM_BETWEEN_DRAWN);
    }
    align(out, Alignment.LEFT);
  }

  private void rule(EscPosBytes out) {
    byte[] half = new byte[profile.dots() / 16];
    Arrays.fill(half, (byte) 0xFF);
    out.feed(ROOM_AT_RULE);
    out.pictureDoubled(new Raster(half.length, 1, half));
    out.feed(ROOM_AT_RULE);
  }

  private void qr(EscPosBytes out, String content) {
    QrModules code = new QrModules(content);
    int module = code.module(profile);
    byte[] data = content.getBytes(StandardCharsets.UTF_8);
    // The paper beside it is white by itself; above and below, the quiet zone is fed.
    out.feed(QrModules.QUIET * module);
    align(out, Alignment.CENTRE);
    if (profile.qr() == Qr.NATIVE && EscPosBytes.fitsNativeQr(data, module)) {
      out.nativeQr(data, module);
      out.takes(code.modules() * module);
    } else {
      out.pictureDoubled(code.draw(module / 2));
    }
    align(out, Alignment.LEFT);
    out.feed(QrModules.QUIET * module);
  }

  private void cut(EscPosBytes out) {
    switch (profile.cutter()) {
      case FULL -> out.put(0x1D, 0x56, 0x41, FEED_BEFORE_CUT);
      case PARTIAL -> out.put(0x1D, 0x56, 0x42, FEED_BEFORE_CUT);
      case NONE -> out.feed(profile.dotsFor(HEAD_TO_CUTTER_MILLIMETRES));
    }
  }
}
