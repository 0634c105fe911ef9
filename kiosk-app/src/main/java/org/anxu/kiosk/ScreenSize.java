package org.anxu.kiosk;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The touch screen, so that keys are large enough for fingers and not only in pixels.
 *
 * @param pixels the browser's window, {@code WIDTHxHEIGHT} in CSS pixels, as the screen stands
 * @param diagonalInches the visible diagonal in inches, as sellers name it
 */
public record ScreenSize(
    @DefaultValue("1920x1080") String pixels, @DefaultValue("21.5") double diagonalInches) {
  private static final Pattern PIXELS = Pattern.compile("([1-9]\\d{2,3})x([1-9]\\d{2,3})");
  private static final double MM_PER_INCH = 25.4;
  private static final int LEAST_LONG = 800;
  private static final int LEAST_SHORT = 480;
  // The layout needs seven and a half keys of 12 mm one above the other, and twelve and a half
  // beside each other: those of the smallest window, 800 by 480 pixels, with its keys of 64.
  private static final double LEAST_LONG_MM = 150;
  private static final double LEAST_SHORT_MM = 90;

  public ScreenSize {
    Matcher size = PIXELS.matcher(pixels);
    KioskSettings.require(
        size.matches()
            && Math.max(part(size, 1), part(size, 2)) >= LEAST_LONG
            && Math.min(part(size, 1), part(size, 2)) >= LEAST_SHORT,
        "screen.pixels",
        pixels);
    double perPixel = diagonalInches * MM_PER_INCH / Math.hypot(part(size, 1), part(size, 2));
    KioskSettings.require(
        diagonalInches >= 5
            && diagonalInches <= 86
            && perPixel * Math.max(part(size, 1), part(size, 2)) >= LEAST_LONG_MM
            && perPixel * Math.min(part(size, 1), part(size, 2)) >= LEAST_SHORT_MM,
        "screen.diagonal-inches",
        diagonalInches);
  }

  private static int part(Matcher size, int group) {
    return Integer.parseInt(size.group(group));
  }

  /** How wide the window is, in millimetres. */
  double widthMm() {
    Matcher size = PIXELS.matcher(pixels);
    if (!size.matches()) {
      throw new IllegalStateException("checked when made: " + pixels);
    }
    return diagonalInches * MM_PER_INCH * part(size, 1) / Math.hypot(part(size, 1), part(size, 2));
  }

  /** What the stylesheet reckons with. */
  String style() {
    return String.format(Locale.ROOT, "--kiosk-screen-mm: %.1f", widthMm());
  }
}
