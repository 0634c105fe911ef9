package org.anxu.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.port.PortAddress;
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
 * @param data the folder for what must outlive a restart; empty for none: no offline tickets
 * @param printer the slip printer
 * @param slip what stands on slips
 * @param scanner the bill scanner
 * @param contacts buttons, sensors and lamps
 * @param screen the touch screen
 * @param voice what speaks, see {@link VoiceWiring#ALLOWED}
 * @param maintenance the technician's page
 * @param idleReset after this long untouched the welcome screen comes back
 */
@ConfigurationProperties(value = KioskSettings.PREFIX, ignoreUnknownFields = false)
public record KioskSettings(
    @DefaultValue("http://127.0.0.1:8080") URI server,
    @DefaultValue("") String tokenFile,
    @Nullable URI mqtt,
    @DefaultValue("main") String hall,
    @DefaultValue("") String data,
    @DefaultValue Printer printer,
    @DefaultValue SlipSettings slip,
    @DefaultValue BillScannerSettings scanner,
    @DefaultValue ContactSettings contacts,
    @DefaultValue ScreenSize screen,
    @DefaultValue("off") String voice,
    @DefaultValue MaintenanceSettings maintenance,
    @DefaultValue("60s") Duration idleReset) {
  static final String PREFIX = "anxu.kiosk";

  static final List<Integer> BAUDS =
      List.of(1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600);

  /** What is allowed for each key, in words. */
  static final Map<String, String> ALLOWED = allowed();

  private static Map<String, String> allowed() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("server", "an address such as http://127.0.0.1:8080");
    words.put("token-file", "the path of a file with this kiosk's token that can be read");
    words.put("mqtt", "an address such as tcp://127.0.0.1:1883, or nothing");
    words.put("hall", "1 to 32 letters, digits or hyphens");
    words.put("data", "the path of a folder that can be written, or nothing");
    words.put("printer.path", PortAddress.ALLOWED + ", or nothing");
    words.put("printer.baud", "one of " + BAUDS);
    words.put(
        "printer.profile",
        "one of " + PrinterProfile.names() + ", or the path of a file with another profile");
    words.put("printer.time-limit", "a duration from 1s to 60s");
    words.put("printer.roll-metres", "the length of a new roll, 1 to 500, or 0 if it is not known");
    words.put(
        "printer.roll-file",
        "the path of the file that keeps how much of the roll is used, or nothing");
    SlipSettings.allow(words);
    BillScannerSettings.allow(words);
    ContactSettings.allow(words);
    MaintenanceSettings.allow(words);
    words.put(
        "screen.pixels",
        "WIDTHxHEIGHT in pixels of the browser, such as 1920x1080 or 1080x1920, at least 800x480");
    words.put(
        "screen.diagonal-inches",
        "5 to 86, and large enough that fingers hit the keys: the shorter side at least 90 mm,"
            + " the longer one at least 150 mm");
    words.put("voice", VoiceWiring.ALLOWED);
    words.put("idle-reset", "a duration from 10s to 600s");
    return Collections.unmodifiableMap(words);
  }

  public KioskSettings {
    require(hasScheme(server, "http", "https"), "server", server);
    require(!tokenFile.isBlank() && Files.isReadable(Path.of(tokenFile)), "token-file", tokenFile);
    require(mqtt == null || hasScheme(mqtt, "tcp") && mqtt.getPort() > 0, "mqtt", mqtt);
    require(hall.matches("[A-Za-z0-9-]{1,32}"), "hall", hall);
    require(data.isBlank() || isFolder(Path.of(data)), "data", data);
    require(VoiceWiring.isVoice(voice), "voice", voice);
    between("idle-reset", idleReset, Duration.ofSeconds(10), Duration.ofMinutes(10));
  }

  /**
   * The slip printer.
   *
   * @param path where it is, see {@link PortAddress#parse}; empty for none
   * @param baud its speed, on a serial line
   * @param profile what it can do, see {@link PrinterProfile#find}
   * @param timeLimit how long a slip may take
   * @param rollMetres the length of a new roll, 0 if it is not known
   * @param rollFile where is kept how much of the roll is used; empty for nowhere
   */
  public record Printer(
      @DefaultValue("") String path,
      @DefaultValue("115200") int baud,
      @DefaultValue(PrinterProfile.USUAL) String profile,
      @DefaultValue("10s") Duration timeLimit,
      @DefaultValue("0") int rollMetres,
      @DefaultValue("") String rollFile) {
    public Printer {
      require(path.isBlank() || isAddress(path), "printer.path", path);
      require(BAUDS.contains(baud), "printer.baud", baud);
      readProfile(profile);
      between("printer.time-limit", timeLimit, Duration.ofSeconds(1), Duration.ofSeconds(60));
      require(rollMetres >= 0 && rollMetres <= 500, "printer.roll-metres", rollMetres);
      require(
          rollFile.isBlank() || !Files.isDirectory(Path.of(rollFile)),
          "printer.roll-file",
          rollFile);
    }

    /** What it can do. */
    PrinterProfile read() {
      return readProfile(profile);
    }

    private static boolean isAddress(String path) {
      try {
        PortAddress.parse(path);
        return true;
      } catch (IllegalArgumentException _) {
        return false;
      }
    }

    private static PrinterProfile readProfile(String profile) {
      boolean there =
          PrinterProfile.names().contains(profile) || Files.isReadable(Path.of(profile));
      require(there, "printer.profile", profile);
      try {
        return PrinterProfile.find(profile);
      } catch (IOException | IllegalArgumentException e) {
        throw new WrongSetting(PREFIX + ".printer.profile: " + e.getMessage());
      }
    }
  }

  /** A device may be plugged in later, but it is never a folder or an ordinary file. */
  static boolean isDevice(String path) {
    return path.isBlank()
        || Path.of(path).isAbsolute()
            && !Files.isDirectory(Path.of(path))
            && !Files.isRegularFile(Path.of(path));
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path) && Files.isWritable(path);
  }

  static boolean isBaud(int baud) {
    return BAUDS.contains(baud);
  }

  private static boolean hasScheme(URI uri, String... allowed) {
    return uri.getScheme() != null
        && List.of(allowed).contains(uri.getScheme())
        && uri.getHost() != null;
  }

  private static void between(String key, Duration value, Duration least, Duration most) {
    require(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, key, value);
  }

  static void require(boolean right, String key, @Nullable Object value) {
    if (!right) {
      throw WrongSetting.of(PREFIX + "." + key, ALLOWED.get(key), value);
    }
  }
}
