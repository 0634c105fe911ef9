package org.anxu.kiosk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets. A wrong value stops the start with the key and what is allowed.
 *
 * @param server where the queue server's HTTP API is
 * @param tokenFile a file with this kiosk's token, {@code NAME.SECRET}
 * @param mqtt the broker to report the devices to, or null
 * @param hall the hall's name in topics
 * @param printer the slip printer
 * @param scanner the bill scanner
 * @param idleReset after this long untouched the welcome screen comes back
 */
@ConfigurationProperties("anxu.kiosk")
public record KioskSettings(
    @DefaultValue("http://127.0.0.1:8080") URI server,
    @DefaultValue("") String tokenFile,
    @Nullable URI mqtt,
    @DefaultValue("main") String hall,
    @DefaultValue Printer printer,
    @DefaultValue Scanner scanner,
    @DefaultValue("60s") Duration idleReset) {
  private static final List<Integer> BAUDS =
      List.of(1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600);

  public KioskSettings {
    require(
        hasScheme(server, "http", "https"),
        "server",
        "an address such as http://127.0.0.1:8080",
        server);
    require(
        !tokenFile.isBlank(),
        "token-file",
        "the path of a file with this kiosk's token",
        tokenFile);
    require(
        mqtt == null || hasScheme(mqtt, "tcp"),
        "mqtt",
        "an address such as tcp://127.0.0.1:1883, or nothing",
        mqtt);
    require(hall.matches("[a-z0-9-]{1,32}"), "hall", "1 to 32 of a-z, 0-9 and hyphen", hall);
    between("idle-reset", idleReset, Duration.ofSeconds(10), Duration.ofMinutes(10));
  }

  /**
   * The slip printer.
   *
   * @param path the serial device, or empty for none
   * @param baud its speed
   * @param widthDots how many dots fit across the paper
   * @param timeLimit how long a slip may take
   */
  public record Printer(
      @DefaultValue("") String path,
      @DefaultValue("115200") int baud,
      @DefaultValue("576") int widthDots,
      @DefaultValue("10s") Duration timeLimit) {
    public Printer {
      require(BAUDS.contains(baud), "printer.baud", "one of " + BAUDS, baud);
      require(
          widthDots >= 256 && widthDots <= 1024 && widthDots % 8 == 0,
          "printer.width-dots",
          "256 to 1024 in steps of 8 (384 for 58 mm paper, 576 for 80 mm)",
          widthDots);
      between("printer.time-limit", timeLimit, Duration.ofSeconds(1), Duration.ofSeconds(60));
    }
  }

  /**
   * The bill scanner.
   *
   * @param path the serial device, or empty for none
   * @param baud its speed
   */
  public record Scanner(@DefaultValue("") String path, @DefaultValue("9600") int baud) {
    public Scanner {
      require(BAUDS.contains(baud), "scanner.baud", "one of " + BAUDS, baud);
    }
  }

  private static boolean hasScheme(URI uri, String... allowed) {
    return uri.getScheme() != null
        && List.of(allowed).contains(uri.getScheme())
        && uri.getHost() != null;
  }

  private static void between(String key, Duration value, Duration least, Duration most) {
    require(
        value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
        key,
        least.toSeconds() + "s to " + most.toSeconds() + "s",
        value);
  }

  private static void require(boolean right, String key, String allowed, @Nullable Object value) {
    if (!right) {
      throw new IllegalArgumentException(
          "anxu.kiosk." + key + " must be " + allowed + ", not \"" + value + "\"");
    }
  }
}
