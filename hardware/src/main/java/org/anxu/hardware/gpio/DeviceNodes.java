package org.anxu.hardware.gpio;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code /dev} says of pins and buses, before anything of Pi4J is loaded. */
final class DeviceNodes {
  private final Path folder;

  DeviceNodes(Path folder) {
    this.folder = folder;
  }

  /** Why there are no pins to use: {@code no-gpio} or {@code not-permitted}; empty if there are. */
  Optional<String> whyNoPins() {
    boolean any = false;
    try (DirectoryStream<Path> chips = Files.newDirectoryStream(folder, "gpiochip*")) {
      for (Path chip : chips) {
        any = true;
        if (Files.isReadable(chip) && Files.isWritable(chip)) {
          return Optional.empty();
        }
      }
    } catch (IOException _) {
      return Optional.of("no-gpio"); // no such folder: no Linux, or one without devices
    }
    return Optional.of(any ? "not-permitted" : "no-gpio");
  }

  /** Why a bus is of no use: {@code no-spi} or {@code not-permitted}; empty if it is. */
  static Optional<String> whyNoBus(Path bus) {
    if (!Files.exists(bus)) {
      return Optional.of("no-spi");
    }
    boolean usable = Files.isReadable(bus) && Files.isWritable(bus);
    return usable ? Optional.empty() : Optional.of("not-permitted");
  }
}
