package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** The hall that is attacked: few categories, and no rule that would make anybody wait. */
final class SmallHall {
  private SmallHall() {}

  /** Puts its catalogue into a data folder, which is made. */
  static void furnish(Path data) throws IOException {
    Files.createDirectories(data);
    try (InputStream catalogue = SmallHall.class.getResourceAsStream("catalogue.yaml")) {
      String yaml =
          new String(Objects.requireNonNull(catalogue).readAllBytes(), StandardCharsets.UTF_8);
      String here = yaml.replaceFirst("(?m)^zone: .*$", "zone: " + zoneOfMorning());
      Files.writeString(data.resolve("catalogue.yaml"), here);
    }
  }

  /** Where it is six in the morning: the hall closes its day at midnight, as it should. */
  private static String zoneOfMorning() {
    int behind = LocalTime.now(ZoneOffset.UTC).getHour() - 6;
    // Their names count westwards.
    return "Etc/GMT%+d".formatted(behind > 12 ? behind - 24 : behind);
  }
}
