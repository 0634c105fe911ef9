package org.anxu.hardware.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What a USB number tells of a device: the maker's, or the maker's and the product's. */
final class KnownDevices {
  private final Properties table = new Properties();

  /**
   * A device by its number.
   *
   * @param use {@code printer}, {@code scanner}, {@code adapter}, or empty
   * @param maker empty if nothing is known
   */
  record Known(String use, String maker) {
    static final Known NOTHING = new Known("", "");
  }

  KnownDevices() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                KnownDevices.class.getResourceAsStream("known-devices.properties")),
            StandardCharsets.UTF_8)) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("known-devices.properties", e);
    }
  }

  /** Four hexadecimal digits each. */
  Known of(String vendor, String product) {
    String found = table.getProperty(vendor + "-" + product, table.getProperty(vendor, ""));
    int space = found.indexOf(' ');
    return space < 0
        ? Known.NOTHING
        : new Known(found.substring(0, space), found.substring(space + 1));
  }
}
