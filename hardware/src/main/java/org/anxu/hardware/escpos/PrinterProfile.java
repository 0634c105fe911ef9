package org.anxu.hardware.escpos;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a make of printer can do, as data: the profiles that ship are the {@code .properties} files
 * beside this class, and an operator may write another one.
 *
 * @param name what a person calls it
 * @param text how characters get onto paper
 * @param codePage number for {@code 1B 74 n}, with {@link Text#CODE_PAGE}
 * @param charset what that code page holds, with {@link Text#CODE_PAGE}; otherwise null
 * @param qr who draws QR codes
 * @param cutter how it cuts
 * @param status which questions about its state it answers
 * @param confirmation which question about a finished slip it answers
 * @param dots printable width, a multiple of 8
 * @param dpi dots an inch, both ways
 * @param speed of the paper in millimetres a second
 */
public record PrinterProfile(
    String name,
    Text text,
    int codePage,
    @Nullable Charset charset,
    Qr qr,
    Cutter cutter,
    Status status,
    Confirmation confirmation,
    int dots,
    int dpi,
    int speed) {
  /** The profile of a kiosk whose operator names none. */
  public static final String USUAL = "clone-80";

  private static final double MILLIMETRES_AN_INCH = 25.4;

  /** How characters get onto paper. */
  public enum Text {
    /** It has a Chinese font: ASCII, and two bytes of GB18030 for the others. */
    GB18030,
    /** It has one code page of single bytes; the rest is drawn. */
    CODE_PAGE,
    /** Everything is drawn. */
    RASTER
  }

  /** Who draws QR codes. */
  public enum Qr {
    /** The printer, with {@code 1D 28 6B}. */
    NATIVE,
    /** We, as a picture of dots. */
    RASTER
  }

  /** How it cuts. */
  public enum Cutter {
    /** Right through. */
    FULL,
    /** All but a corner, so that the slip hangs on until somebody takes it. */
    PARTIAL,
    /** Not at all: slips are torn off. */
    NONE
  }

  /** Which questions about its state it answers. */
  public enum Status {
    /** {@code 10 04 1} to {@code 10 04 4}, and changes unasked ({@code 1D 61}). */
    EPSON,
    /** The full status of CUSTOM's printers, {@code 10 04 14}. */
    CUSTOM,
    /** None. */
    NONE
  }

  /** Which question about a finished slip it answers. */
  public enum Confirmation {
    /** {@code 1D 28 48}: the id comes back when everything before is on paper. */
    PROCESS_ID,
    /** {@code 1D 72 01}: answered when everything before has been worked off. */
    BUFFER,
    /** None. */
    NONE
  }

  /** The names of the profiles that ship. */
  public static List<String> names() {
    return ProfileReader.NAMES;
  }

  /**
   * The profile that ships under a name, or the one in an operator's file.
   *
   * @param nameOrFile one of {@link #names}, or the path of a {@code .properties} file
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if there is no such profile, or it has a wrong value; the
   *     message names file, key and what is allowed
   */
  public static PrinterProfile find(String nameOrFile) throws IOException {
    return names().contains(nameOrFile)
        ? ProfileReader.shipped(nameOrFile)
        : ProfileReader.file(Path.of(nameOrFile));
  }

  /** The profile that ships under a name of {@link #names}. */
  public static PrinterProfile named(String name) {
    return ProfileReader.shipped(name);
  }

  /** How many dots are at least so long on paper. */
  public int dotsFor(double millimetres) {
    return (int) Math.ceil(millimetres * dpi / MILLIMETRES_AN_INCH - 0.01);
  }

  /** How long so many dots are on paper, in millimetres. */
  public double millimetres(int count) {
    return count * MILLIMETRES_AN_INCH / dpi;
  }
}
