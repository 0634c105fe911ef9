package org.anxu.kiosk.health;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.device.DeviceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody far away needs to understand this kiosk, in one zip: no tokens, no PIN, no accounts
 * of customers, no addresses of tickets.
 */
public final class SupportBundle {
  private static final Logger LOG = LoggerFactory.getLogger(SupportBundle.class);
  private static final int MOST_KEPT = 5;
  private static final int LOG_LINES = 500;
  private static final long LARGEST_FACT = 64 * 1024;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'anxu-support-'yyyyMMdd-HHmmss'.zip'")
          .withZone(ZoneId.systemDefault());

  /**
   * Of the machine: nothing here holds a command line or an environment, which may hold secrets.
   */
  private static final List<String> PROC =
      List.of(
          "/proc/version",
          "/proc/uptime",
          "/proc/loadavg",
          "/proc/meminfo",
          "/proc/cpuinfo",
          "/proc/self/status",
          "/proc/self/limits",
          "/proc/pressure/memory",
          "/proc/pressure/io",
          "/sys/class/thermal/thermal_zone0/temp",
          "/etc/os-release");

  private final KioskFacts facts;
  private final LogTail log;
  private final Mask mask;

  /** A bundle of these. */
  public SupportBundle(KioskFacts facts, LogTail log, Mask mask) {
    this.facts = facts;
    this.log = log;
    this.mask = mask;
  }

  /**
   * A made bundle.
   *
   * @param name the file's name
   * @param zip its bytes
   * @param kept where it was put; empty if nowhere
   */
  public record Made(String name, byte[] zip, String kept) {}

  /** Makes one, and puts it into the folder if there is one; the last five stay there. */
  public Made make() {
    Instant now = facts.now();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      entry(zip, "versions.txt", versions(now));
      entry(zip, "devices.txt", devices());
      entry(zip, "settings.txt", settings());
      entry(zip, "log.txt", String.join("\n", log.last(LOG_LINES)) + "\n");
      entry(zip, "machine.txt", machine());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    String name = NAME.format(now);
    return new Made(name, bytes.toByteArray(), keep(name, bytes.toByteArray()));
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String versions(Instant now) {
    return """
    kiosk %s
    server %s
    apart %s
    protocol %s
    java %s
    made %s
    server clock ahead %s
    """
        .formatted(
            facts.version(),
            facts.server().heard(),
            facts.apart(),
            KioskFacts.PROTOCOL,
            Runtime.version(),
            now,
            facts.time().ahead());
  }

  private String devices() {
    return facts.devices().stream()
            .map(SupportBundle::device)
            .collect(Collectors.joining("\n", "", "\n"))
        + "roll left mm "
        + (facts.rollLeft().isPresent() ? Math.round(facts.rollLeft().getAsDouble()) : "unknown")
        + "\n";
  }

  private static String device(Device device) {
    DeviceStatus status = device.status();
    return device.name() + " " + status.readiness() + " " + status.reason() + " " + status.since();
  }

  private String settings() {
    return facts.settings().get().entrySet().stream()
        .map(entry -> entry.getKey() + " = " + value(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * Where a secret lies may be told; a secret itself stands under no key of ours, yet who knows.
   */
  private String value(String key, String value) {
    boolean secret = key.matches("(?i).*(token|secret|password|key|pin)");
    return secret ? "•••" : mask.secrets(value.replaceAll("(://)[^/@\\s]+@", "$1•••@"));
  }

  private String machine() {
    StringBuilder text = new StringBuilder();
    for (String path : PROC) {
      text.append("== ").append(path).append('\n').append(fact(Path.of(path))).append('\n');
    }
    Path folder = facts.folder();
    Path disk = folder != null && Files.isDirectory(folder) ? folder : Path.of("/");
    text.append("== disk ").append(disk).append('\n');
    text.append(disk.toFile().getUsableSpace() / 1_000_000).append(" MB free of ");
    text.append(disk.toFile().getTotalSpace() / 1_000_000).append(" MB\n");
    return mask.secrets(text.toString());
  }

  private static String fact(Path path) {
    try (var in = Files.newInputStream(path)) {
      return new String(in.readNBytes((int) LARGEST_FACT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "not readable: " + e.getClass().getSimpleName();
    }
  }

  private String keep(String name, byte[] zip) {
    Path folder = facts.folder();
    if (folder == null) {
      return "";
    }
    try {
      Path support = Files.createDirectories(folder.resolve("support"));
      forgetOldest(support);
      Path file = support.resolve(name);
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
      Files.write(file, zip);
      return file.toAbsolutePath().normalize().toString();
    } catch (IOException e) {
      LOG.warn("The support bundle could not be kept in {}: {}", folder, e.toString());
      return "";
    }
  }

  private static void forgetOldest(Path support) throws IOException {
    List<Path> kept;
    try (Stream<Path> files = Files.list(support)) {
      kept = files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
    for (Path old : kept.subList(0, Math.max(0, kept.size() - MOST_KEPT + 1))) {
      Files.deleteIfExists(old);
    }
  }
}
